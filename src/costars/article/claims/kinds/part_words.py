"""Nouns by which parts are told: "the housekeeper", "his brother"; and those of what somebody was in life."""

from __future__ import annotations

from ..words import KIN

__all__ = ["NEAR", "NO_PARTS", "PERSONS"]

# What somebody may be to another part.
NEAR = frozenset(
    "brother sister brothers sisters uncle aunt nephew niece cousin grandfather grandmother grandson "
    "granddaughter in-law mother-in-law father-in-law stepson stepdaughter stepmother stepfather boss rival "
    "nemesis sidekick neighbor neighbour landlady landlord commander captain lieutenant deputy jailer "
    "captor kidnapper tormentor back-seater wingman butler maid housekeeper secretary lover mistress "
    "sweetheart parishioner patient prisoner victim quarry pupil opponent bodyguard henchman accomplice "
    "roommate flatmate cellmate instructor sergeant".split()
) | frozenset(KIN)

# People of whom films tell: what stands behind them says more of the part ("the nurse with the thermometer").
PERSONS = frozenset(
    "ape baker bandit banker barber baron bartender beggar bishop boss boy bride brother burglar butcher "
    "butler captain chairman chauffeur chef chief clerk coach colonel con-man cook cop coroner countess "
    "couple cousin cowboy crook daughter deputy detective devil dictator doctor driver dupe duke elder "
    "emperor empress farmer father ferryman fiancé fiancée fisherman friend gambler gangster gardener "
    "general ghost girl girlfriend boyfriend god godfather governess grandfather grandmother groom guard "
    "gunslinger heavy heir heiress heroine hitman hostess housekeeper husband hunter inspector instructor "
    "jailer janitor jeweller jockey judge killer king lady landlady landlord lawman lawyer lieutenant "
    "love-interest lover lovers madam maid mechanic mentor mercenary milkman minister miner mistress "
    "mobster monk monster mother murderer neighbor neighbour nun nurse officer oracle organist orphan "
    "outlaw parents patient patriarch matriarch pianist pickpocket pilot pirate policeman policewoman poet "
    "preacher priest prince princess prisoner professor prosecutor psychiatrist psychopath queen rabbi "
    "rancher reporter rival robot roommate sailor salesman schoolmaster schoolteacher scientist secretary "
    "senator sergeant servant servants sheriff shopkeeper sidekick siren sister son spy stepmother "
    "stepfather stranger student superintendent swindler tailor teacher thief trainer twin twins uncle "
    "usurper vampire vicar victim villain waiter waitress warden warrior washerwoman widow widower wife "
    "witch witness wizard zombie optometrist defense brothers sisters sons daughters children nihilist "
    "nihilists commandos soldiers cops nuns wives husbands gangsters dead rescuers astronauts".split()
)

# What somebody was in life, or for a film, and no part.
NO_PARTS = frozenset(
    "first second third fourth last only best worst most least same next reason inspiration toast winner "
    "winners nominee nominees original guest guests narrator host hosts subject face choice favorite "
    "favourite biggest highlight heart soul key ones reasons focus real main weak strongest greatest kind "
    "sort type idea president mayor governor author youngest oldest eldest recipient co-founder founder "
    "result case point problem question answer thing future late men people person".split()
)
