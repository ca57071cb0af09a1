"""Given names that say whether "he" or "she" may be meant. Names that are given to both are left out; a name
that is missing here decides nothing."""

from __future__ import annotations

__all__ = ["gender_of"]

_HE = frozenset(
    """
aaron abel adam adrian aidan akira al alain alan albert alec alejandro alessandro alex alexander alfonso
alfred amir anders andre andrew andy ang angus anil anthony antonio antoine armie arnold arthur asghar
austin barry bartholomew ben benedict benjamin bernard bernardo bill billy bob bobby bong boris brad bradley
brandon brendan brent brett brian bruce bruno bryan buster burt caleb carl carlos cary cecil chadwick
channing charles charlie charlton chevy chiwetel chow chris christian christoph christopher chuck cillian
claude clint clive colin conan conrad corey cuba curtis daniel danny darren dave david dean denis dennis
denzel dev dick diego dominic don donald douglas dustin dwayne ed eddie edgar edward edwin eli elia elijah
elliott emilio emir emmanuel eric erich ernest ernst errol ethan eugene ewan federico fernando florian
forest francois frank franklin fred freddie fritz gabriel gael gary gene george gerard gerald gian giancarlo
gilbert gordon graham greg gregory groucho guillermo gus guy hal hank hans harold harpo harrison harry
harvey heath henry herbert howard hugh hugo humphrey ian idris ingmar irrfan isaac ismail ivan ivor jack
jacob jacques jake james jared jason javier jay jean-claude jean-luc jean-paul jean-pierre jeff jeffrey
jeremy jerry jesse jim jimmy joachim joaquin joe joel john johnny jon jonah jonathan jorge jose joseph josh
joshua juan judd jude jules julian julius justin keanu keith ken kenneth kenny kevin kiefer kirk klaus kurt
lance larry lars laurence laurent lawrence lenny leo leon leonard leonardo leopoldo levar lewis liam
lin-manuel lionel lloyd lorenzo louis luc luca lucas luchino luis luke mads mahershala manoj marc marcello
marco mario mark marlon martin marty marvin mathieu matt matthew maurice max mehmet mel melvin michael
michel miguel mike mikhail milos mohsen nathan ned neil nelson nicholas nick nicolas nicolae noah noel
norman oliver olivier omar orlando orson oscar otto owen patrick paul pedro peter phil philip phillip pierre
quentin rainer rajesh ralph ramon randy raoul raul ray raymond reginald rene rex ricardo richard rick rid
ridley rishi rob robert roberto rock rod rodrigo roger roland rolf roman ron ronald rowan roy rupert russell
ryan sacha sam samuel satyajit sean sebastian sergei sergio seth shah-rukh shawn sidney simon spike stan
stanley stellan stephen steve steven stuart sylvester takashi tarantino ted terence terrence theodore thomas
tim timothee timothy toby todd tom tommy tony toshiro travis tyler udo vic victor vince vincent vincente
viggo vincenzo vittorio wallace walter warren wayne werner wes wesley wilhelm will willem william willie wim
wolfgang woody xavier yves zach zachary zeppo amitabh raj dilip dev hrithik ranbir randhir salman aamir ajay
akshay
""".split()
)
_SHE = frozenset(
    """
abigail adele agnes agnieszka aishwarya alana alexandra alia alice alicia alison allison alma amanda amber
amy ana andie angela angelina anita anjelica ann anna anne annette annie anouk anya aretha ariana audrey ava
barbara barbra beatrice bella bernadette bette betty beverly bianca bibi billie bonnie brenda brie brigitte
brittany brooke candice carey carina carla carmen carol carole caroline carrie cate catherine cathy cecilia
celeste celia chantal charlize charlotte cher chloe christina christine cindy claire clara claudette claudia
colleen connie constance courtney cybill cynthia daisy daphne dawn deborah debbie debra deepika delphine
demi diana diane dianne dolly dolores donna doris dorothy edith edie eileen elaine eleanor elena elisabeth
elizabeth ella ellen elsa elle emily emma emmanuelle erin estelle esther ethel eva evangeline eve evelyn
faye felicity fiona florence frances francesca freida gal gena geena genevieve georgia geraldine gillian
gina ginger giulietta glenda gloria goldie grace greta gwyneth hailee halle hannah hattie hayley hedy
heather helen helena hilary holly ida imelda indira ingrid irene irina isabel isabela isabella isabelle isla
ivy jacqueline jane janet janice jayne jeanne jenna jennifer jenny jessica jill joan joanna joanne jodie
josephine joy joyce juanita judi judith judy julia julianne julie juliet juliette june kajol kangana kareena
karen karisma kate katharine katherine kathleen kathryn kathy katie katrina keira kerry kirsten kristen
kristin kyra lana laura lauren lea leah leila lena lily lilian lillian linda lisa liv liza lois lola loretta
lorraine louise lucille lucy lupita lynn madeline madonna mae maggie margaret margot maria mariah marie
marilyn marion marisa marlene martha mary maureen may meg megan melanie melissa mena meryl mia michaela
michelle mila mildred millie miranda miriam mira molly monica myrna nadine nancy naomi natalie natasha
nathalie neetu nia nicole nina nora norma octavia olga olivia olympia ornella paige paltrow pam pamela
patricia patty paula paulette pauline penelope peggy philippa phoebe phyllis polly priscilla priyanka
queenie rachel rebecca reese regina rekha renee rhea rita romy rosamund rosanna rose rosie ruth sally salma
samantha sandra sara sarah saoirse scarlett selena shailene sharmila sharon shelley shirley sienna sigourney
simone sissy sofia sonam sonja sonia sophia sophie sosie stella stephanie susan susannah suzanne sylvia tara
tatum teresa teri tessa thandiwe thelma tilda tina toni uma ursula valerie vanessa vera veronica viola
virginia vivien viveca wendy whitney whoopi winona yvonne zazie zendaya zoe zooey dimple jaya hema nargis
madhuri sridevi tabu nanette
""".split()
)


def gender_of(name: str) -> str:
    """ "m" or "f" where the given name tells, else ""."""
    first = (
        name.split(" ", 1)[0].lower().replace("é", "e").replace("ë", "e").replace("ç", "c").replace("è", "e")
    )
    return "m" if first in _HE else "f" if first in _SHE else ""
