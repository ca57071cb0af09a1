"""Nouns by which parts are told: "the housekeeper", "his brother"; and those of what somebody was in life."""

from __future__ import annotations

from ..words import KIN

__all__ = ["NEAR", "NO_PARTS", "PERSONS"]

# What somebody may be to another part.
NEAR = frozenset(
    "fiancé fiancée friend brother-in-law sister-in-law girlfriend boyfriend partner teacher coach "
    "lawyer doctor nurse brother sister brothers sisters uncle aunt nephew niece cousin grandfather "
    "grandmother grandson granddaughter in-law mother-in-law father-in-law stepson stepdaughter "
    "stepmother stepfather boss rival nemesis sidekick neighbor neighbour landlady landlord commander "
    "captain lieutenant deputy jailer captor kidnapper tormentor back-seater wingman butler maid "
    "housekeeper secretary lover mistress sweetheart parishioner patient prisoner victim quarry pupil "
    "opponent bodyguard henchman accomplice roommate flatmate cellmate instructor sergeant".split()
) | frozenset(KIN)

# People of whom films tell: what stands behind them says more of the part ("the nurse with the thermometer").
PERSONS = frozenset(
    "manager scientist fisherman suitor girlfriend boyfriend pal heiress stepdaughter stepson kidnapper "
    "kidnappers hothead brother-in-law sister-in-law mother-in-law father-in-law librarian editor "
    "publisher agent aunt uncle nephew niece classmate classmates fiancé fiancée roommates thief "
    "thieves robber robbers burglars detectives lawyers agents pilots sailors monks nun teacher "
    "teachers pupils students bartender shopgirl maître bellhop porter plumber carpenter pianist "
    "violinist conductor dancer stripper prostitute hooker gigolo madam bookie loan-shark fixer "
    "enforcer informant snitch defector assassin sniper sharpshooter gunman gunmen deputy deputies "
    "ranger warden convict convicts inmate inmates cellmate fugitive crusader knight squire wizard elf "
    "dwarf goblin alien android cyborg replicant clone medium psychic exorcist cultist prophet "
    "missionary rector curate abbot ape baker bandit banker barber baron beggar bishop boss boy brother "
    "burglar butcher butler captain chairman chauffeur chef chief clerk coach colonel con-man cook cop "
    "coroner countess couple cousin cowboy crook daughter detective devil dictator doctor driver dupe "
    "duke elder emperor empress farmer father ferryman friend gambler gangster gardener general ghost "
    "girl god godfather governess grandfather grandmother guard gunslinger heavy heir heroine hitman "
    "hostess housekeeper husband hunter inspector instructor jailer janitor jeweller jockey judge "
    "killer king lady landlady landlord lawman lawyer lieutenant love-interest lover lovers maid "
    "mechanic mentor mercenary milkman minister miner mistress mobster monk monster mother murderer "
    "neighbor neighbour nurse officer oracle organist orphan outlaw parents patient patriarch matriarch "
    "pickpocket pilot pirate policeman policewoman poet preacher priest prince princess prisoner "
    "professor prosecutor psychiatrist psychopath queen rabbi rancher reporter rival robot roommate "
    "sailor salesman schoolmaster schoolteacher secretary senator sergeant servant servants sheriff "
    "shopkeeper sidekick siren sister son spy stepmother stepfather stranger student superintendent "
    "swindler tailor trainer twin twins usurper vampire vicar victim villain waiter waitress warrior "
    "washerwoman widow widower wife witch witness zombie optometrist defense brothers sisters sons "
    "daughters children nihilist nihilists commandos soldiers cops nuns wives husbands gangsters dead "
    "rescuers astronauts".split()
)

# What somebody was in life, or for a film, and no part.
NO_PARTS = frozenset(
    "first second third fourth last only best worst most least same next reason inspiration toast "
    "winner winners nominee nominees original guest guests narrator host hosts subject face choice "
    "favorite favourite biggest highlight heart soul key ones reasons focus real main weak strongest "
    "greatest kind sort type idea president mayor governor author youngest oldest eldest recipient "
    "co-founder founder result case point problem question answer thing future late men people person".split()
)
