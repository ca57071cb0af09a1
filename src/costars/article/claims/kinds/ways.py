"""Ways of saying that somebody acts in something or plays a part, other than with a verb of acting, as
patterns (see claims/patterns.py).

A way of `PREDICATES` has no subject, which is found as that of any verb; one of `TOLD` names the people
itself. Each says "acted" (in the title), "plays" (the part), "both", "title" (plays the part that the
title names), "unnamed" (acted in the title that the text speaks of, and nothing else may be meant) or
"part" (a bare name as a part: held to more). `T` and `R` stand at most once in a line;
without `T` it is the title that the text speaks of. To teach the reader a new way, add a line, and an
example to `acted_in` or `plays`.
"""

from __future__ import annotations

from .part_words import NEAR, PERSONS

__all__ = ["PRAISED", "PREDICATES", "TOLD"]

_TAKE = "[land win get secure score bag nab inherit accept snag book earn claim grab]"
_HOLD = "[take tackle assume originate assay fill create undertake]"
_SMALL = "small|smaller|tiny|bit|minor|brief|supporting|little|leading|key|juicy|walk-on|fleeting"
_ANY = f"[have {_TAKE[1:-1]} {_HOLD[1:-1]}]"

PREDICATES: tuple[tuple[str, str], ...] = (
    ("[rise shoot rocket spring soar leap come catapult] to ~ "
     "fame|stardom|prominence|attention|notice|notoriety ~ in|on|with|through|thanks|via "
     "to? p? T", "acted"),
    ("[find win achieve gain earn taste enjoy] ~ fame|stardom ~ in|on|with|through p? T", "acted"),
    ("[make] p ~ name|names|mark|bones in|on|with|through p? T", "acted"),
    ("[make] p|a|an ~ debut|bow|breakthrough|debuts in|on|with p? T", "acted"),
    ("[make] p|a|an ~ debut|bow ~ as R in|on p? T", "both"),
    ("debuted|debuts|debuting in|on p? T", "acted"),
    ("[break] through|out in|on|with p? T", "acted"),
    ("[break] through|out as R in|on p? T", "both"),
    ("[break] through|out in|on|with p? T ,? as R", "both"),
    ("[make] p|a|an ~ name|names|mark|bones|impression|splash as R in|on p? T", "both"),
    ("was|were|is|are ~ back for p? T", "acted"),
    ("replaced|replaces|succeeded|succeeds P as R in|on p? T", "both"),
    ("[get have catch] p|a ~ start|break|breakthrough|breakout as R in|on p? T", "both"),
    ("[have play] a|an|the|p ~ part|role|cameo|bit|turn as R", "both"),
    ("[have take get land win] the|a ~ role|part of the|a|an|p ~ in|on p? T", "acted"),
    ("[have take get land win] the|a ~ role|part of the|a|an|p ~ and|,|.|;|while", "there"),
    ("was|were|is|are ~ in|among the ~ cast|ensemble|players|stars of p? T", "acted"),
    ("was|were|is|are ~ part|member|members of the ~ cast|ensemble of p? T", "acted"),
    ("was|were|is|are another|one|among of? its ~ players|stars|actors|leads", "there"),
    ("was|is its ~ leading|male|female man|lady|lead|star", "there"),
    ("was|is its star|lead|headliner ,|.|;|and|—", "there"),
    ("[lead head] the|its ~ cast|ensemble", "there"),
    ("[lead head] the|its ~ cast|ensemble as R", "both"),
    ("[land get win] R in|on p? T", "plays"),
    ("[have take get land win] the ~ lead|leads", "there"),
    ("[have take land win play get] the title|titular|eponymous role|part", "title"),
    ("was|is|been heard as R , the|a|an ~ of|in|from T", "both"),
    ("was|is|been heard as R in|on p? T", "both"),
    ("[dance sing laugh scream act punch] p way to|into ~ fame|stardom|hearts ~ in|on|with p? T", "acted"),
    ("[get catch have land] p|a ~ break|start|breakthrough|breakout in|on|with p? T", "acted"),
    ("[become] a|an ~ star|name|icon|sensation|queen|idol|pin-up|heartthrob ~ "
     "with|in|on|through|thanks|after to? p? T", "acted"),
    ("[cut] p ~ teeth in|on|with T", "acted"),
    ("[take] the|a ~ lead|leads in|on p? T", "acted"),
    ("[take] ~ lead|starring|leading|supporting role|part|roles|parts in|on p? T", "acted"),
    ("[have take land win play get] the title|titular|eponymous role|part|character of|in|on p? T", "title"),
    ("[steal] ~ scenes|scene|show|film|picture in|on p? T", "acted"),
    (f"{_TAKE} on? the|a|an|p ~ role|part of|as R in|on|for|from p? T", "both"),
    (f"{_HOLD} on? the|a|an|p ~ role|part of R in|on|for|from p? T", "plays"),
    (f"{_HOLD} on? the|a|an|p ~ role|part as R in|on|for|from p? T", "both"),
    ("[have] the|a|an|p ~ role|part of|as R in|on|for|from p? T", "both"),
    (f"{_HOLD} on? the|a|an ~ role|part of R", "plays"),
    ("[have] the|a|an ~ role|part of R", "both"),
    (f"{_ANY} on? the|a|an ~ role|part of the|a|an|p ~ .|,|;|and|while|but|who", "unnamed"),
    (f"{_ANY} on? a|an|the ~ role|part|cameo|bit|turn as R", "both"),
    (f"{_ANY} the lead|leads ,? as R", "both"),
    (f"{_ANY} the lead|leads .|,|;|and", "unnamed"),
    (f"{_ANY} the lead|leads $", "unnamed"),
    (f"{_ANY} a|an ~ {_SMALL} role|part|cameo ~ .|,|;|and|while|but", "unnamed"),
    (f"{_ANY} a|an ~ {_SMALL} role|part|cameo $", "unnamed"),
    ("came|brought|stepped|drafted in|aboard as R", "both"),
    ("came|brought in|aboard ~ in|for the O|final|last season|series|year ,? as R", "both"),
    ("[have spend] ~ N minutes|scenes as R", "both"),
    ("[have] a|one|N ~ scene|scenes|moment|moments ,? as R", "both"),
    ("[have] one of p ~ parts|roles $", "unnamed"),
    ("was|were seen ~ as R", "both"),
    (f"{_ANY} on? a|an ~ role|part|cameo|turn|bit as a|an|the|p ~ .|,|;|and|while|but|who", "unnamed"),
    ("[step slip] into the|a|p ~ role|part|shoes|boots of|as R in|on|for p? T", "both"),
    ("[take] over ~ role|part? of|as R in|on|for|from p? T", "both"),
    ("[take step] over|in|on as R in|on|for p? T", "both"),
    ("[bring] R to ~ life in|on p? T", "plays"),
    ("[breathe put] ~ life into R in|on p? T", "plays"),
    ("[give lend provide supply do contribute] ~ p|the|a ~ voice|vocals|tones to|of|for|as "
     "R in|on p? T", "plays"),
    ("[give lend provide supply do] ~ p|the ~ voice of|for R", "plays"),
    ("was|is|been|be the ~ voice of|behind R in|on p? T", "plays"),
    ("been|appeared|starred|acted in everything|films|movies|pictures|shows ~ from T", "acted"),
    ("been|appeared|starred|acted in everything|films|movies|pictures|shows ~ from T to|through T", "acted"),
    ("[make] p ~ debut|bow $", "acted"),
    ("[spend] ~ D|seasons|years|season ~ on|in p? T as R", "both"),
    ("[make] R ~ own in|on p? T", "plays"),
    (f"{_TAKE} on? the|a|an ~ role|part of R", "both"),
    ("[have play get land] a|an|the|p ~ part|role|cameo|bit ~ too|also|there|here ~ $", "there"),
    ("also [have play get land] a|an|the|p ~ part|role|cameo $", "there"),
    ("[star appear feature] in the ~ title|titular|lead|leading|eponymous role|part", "there"),
    ("[make] p O ~ film|screen|movie|television appearance|role", "there"),
    ("[speak] for R in|on p? T", "plays"),
    ("is|was ~ listed|billed|credited as R in|on p? T", "both"),
    ("is ~ listed|billed|credited as R", "both"),
    ("picked|chosen|selected|signed|hired|tapped|plucked|chose for|as the|to? ~ role|part? "
     "of|as R in|on|for p? T", "both"),
)  # fmt: skip

# Patterns that name the person themselves: the number of the group of people, and what is said.
PRAISED = "|".join(
    "terrifying superb brilliant hilarious unforgettable electric magnetic great wonderful "
    "terrific fantastic riveting good "
    "mesmerizing mesmerising chilling perfect luminous funny heartbreaking sublime "
    "excellent memorable miscast stunning "
    "dazzling marvellous marvelous outstanding charming menacing frightening "
    "unrecognizable unrecognisable devastating "
    "magnificent hypnotic captivating delightful amazing incredible impressive poignant "
    "sensational glorious spellbinding "
    "radiant touching affecting creepy scary ferocious fearless unnerving remarkable "
    "extraordinary compelling wasted".split()
)
# Who is nobody's but the one's who plays them: "P's weary cop in T".
_PLAYED = "|".join(sorted(
    w for w in PERSONS - NEAR - frozenset("hero heroine villain girl boy lady god couple heavy dead".split())
    if not w.endswith("s") or w in ("waitress", "stewardess", "princess", "governess")
))  # fmt: skip
TOLD: tuple[tuple[str, str], ...] = (
    ("role|part of R in|on T went|goes|belongs|belonged|fell|falls|gone|passed to P", "both"),
    ("role|part of R ,? went|goes|belongs|belonged|fell|falls|gone|passed to P", "both"),
    ("role|part of a|the ~ went|fell|passed to P", "acted"),
    ("role|part of R ,? was|is|being|been ~ played|portrayed|performed|taken|filled by P", "both"),
    ("role|part of R in|on T ~ was|is|being|been ~ played|portrayed|performed|taken|filled by P", "plays"),
    ("role|part of R ~ was|is|being|been ~ played|portrayed|performed|taken|filled by P in|on T", "plays"),
    ("in|on T , R is|was|are|were ~ played|portrayed|voiced by P", "plays"),
    ("T made a? ~ star|name|stars ~ out? of P", "acted"),
    ("T turned|made|transformed|launched|catapulted|propelled P ~ into|a|to ~ "
     "star|name|stardom|fame|prominence", "acted"),
    ("T gave P N of ~ p ~ roles|parts|turns|performances", "acted"),
    ("T gave P p|a ~ break|start|role|part|lead|turn|showcase", "acted"),
    ("p ~ portrayal|depiction|interpretation|rendition|incarnation|playing|version of R in|on p? T", "plays"),
    ("p ~ character in|on T is|was|, R", "plays"),
    ("p ~ roles|role|performance|performances|part|parts|turn|turns in|on T "
     "made|turned|won|earned|brought P", "acted"),
    ("^ as R in|on|from p? T ,? P", "plays"),
    ("P , as R , ~ in|on T", "plays"),
    ("P , as R ,", "here"),
    ("P : T , as R", "plays"),
    ("P as R in|on|from|of p? T", "plays"),
    ("fans|viewers|audiences|watchers ~ [know remember] P ~ as R in|on|from p? T", "both"),
    ("fans|viewers|audiences|watchers ~ [know remember] P ~ as R", "plays"),
    ("p ~ O|last|final|next|breakthrough|breakout ~ role|part is|was|came|comes|being "
     "in|on|with? p? T", "acted"),
    ("p ~ role|part is|was R in|on p? T", "plays"),
    ("p ~ role|part|appearance|turn|credit|performance ~ is|was|came as R in|on p? T", "both"),
    ("picked|chose|selected|hired|tapped|wanted|signed P for|as|to the|play? ~ role|part? "
     "of|as R in|on|for p? T", "both"),
    ("P ~ is|was|became|are|were N|among of? the ~ star|stars|leads|actors|actresses of|in p? T", "acted"),
    ("after|following|with p|a|an? ~ "
     "roles|role|parts|part|cameo|cameos|turns|turn|walk-on|walk-ons|appearances in|on T , "
     "P", "acted"),
    ("P are|were the ~ in|on|from p? T", "acted"),
    ("P are|were the ~ leads|stars of p? T", "acted"),
    ("P is|was|were the ~ father|mother|son|daughter|wife|husband|hero|heroine|villain|narrator|"
     "detective|cop|boy|girl|victim|killer|monster|lover|lovers|groom|bride|patriarch|matriarch|widow|king|"
     "queen of|in T", "acted"),
    ("P turns|turned|shows|showed|pops|popped up too|also|again|briefly $", "acted"),
    ("P was|were|is|are ~ featured|seen|cast ~ too|well $", "acted"),
    ("P appears|appeared|stars|starred|co-stars|co-starred|costars|features ~ too|well $", "acted"),
    ("p R in|on|of p? T", "part"),
    ("whose R in|on|of p? T", "part"),
    ("P , R in|on|of p? T", "part"),
    ("^ R in|on|of p? T $", "part"),
    ("in|on T , P is|was|are|were the ~", "acted"),
    ("in|on T P is|was|are|were the ~", "acted"),
    ("whose ~ O|first|last|final|breakthrough|breakout|debut ~ "
     "film|movie|picture|feature|role|part is|was|came|comes ~ in|on|with? T", "acted"),
    ("p ~ break|breakthrough|breakout|debut [come] ~ in|on|with p? T", "acted"),
    ("whose ~ break|breakthrough|breakout|debut [come] ~ in|on|with p? T", "acted"),
    ("p ~ break|breakthrough|breakout|debut [come] ~ in Y in|on|with p? T", "acted"),
    ("whose ~ break|breakthrough|breakout|debut [come] ~ in Y in|on|with p? T", "acted"),
    ("P , aka|a.k.a.|alias|a.k.a R in|on|of|from p? T", "part"),
    ("T pits|sets|puts p R against|opposite|beside", "plays"),
    ("against|opposite|beside|to p R", "part"),
    ("opposite|alongside P as R", "plays"),
    ("known|remembered|famous|recognized|recognised|celebrated|beloved ~ as R in|on p? T , P", "both"),
    ("T brought|brings back P as R", "both"),
    ("T brought|brings P back as R", "both"),
    ("the ~ men|women|boys|girls|lovers|leads|brothers|sisters|couple|stars are|were P", "acted"),
    ("T , whose ~ stars|leads|players|principals were|are|included|include P", "acted"),
    ("T , the|a|an P vehicle|starrer", "acted"),
    ("P , another|one of the T cast|players|stars|company", "acted"),
    ("P was|is above all|else|everything R , the|a ~ of|in|from T", "plays"),
    ("P , T ~ star|lead|hero|heroine|villain ,|.|;|—|and", "acted"),
    (f"P , the ~ {_PLAYED}|nurse|doctor|lawyer|teacher|maid|coach of|from|in T", "acted"),
    ("T , whose star|lead|hero|heroine , P", "acted"),
    ("T , whose leading man|lady|actor|actress , P", "acted"),
    ("T , a|an|another ~ drama|thriller|comedy|film|movie|picture|western|musical|romance|caper|farce|romp|"
     "satire|epic|biopic|mystery|chiller|weepie|noir with P", "acted"),
    ("to|opposite|against the R of P", "plays"),
    ("R , p part|role|character ,|.|and|;", "plays"),
    ("^ as R , P", "plays"),
    ("role|roles|part|parts for P in|on p? T", "acted"),
    ("role|roles|part|parts in|on T for P", "acted"),
    (f"P is|was|were|are so|very|quite|truly|simply|also|especially|particularly|never? "
     f"{PRAISED} ~ in|on p? T", "acted"),
    (f"P , so|as? {PRAISED} in|on p? T", "acted"),
    ("p ~ roles|parts|turns|characters|credits include|included|are|were R in|on p? T", "plays"),
    ("[make] P R in|on p? T", "plays"),
    (f"p ~ {_PLAYED}|worker|officer in|on p? T", "acted"),
    ("[remember recall watch catch see spot] P in|on T", "acted"),
    ("^ P in T $", "acted"),
    ("^ P in a ~ scene|still from|in p? T $", "acted"),
    ("[give hand] P the|a ~ role|part of R in|on p? T", "both"),
    ("^ with P as R , T", "both"),
    ("T cast|ensemble|actors|stars —|: P", "acted"),
    ("^ the ~ boy|girl|kid|man|woman|guy|villain|heroine|hero|mother|father from|of|in T $", "host"),
    ("aboard T ~ is|are P", "acted"),
    ("finds|found|sees|saw|has|had P playing R", "plays"),
    ("p ~ break|breakthrough|breakout|debut [come] as R in|on p? T", "both"),
    ("R , a|the|p ~ part|role|character that|which? P O? ~ took|takes|originated|created|held|had|filled "
     "on? in|on p? T", "plays"),
    ("R , p ~ role|part|character in|on p? T", "plays"),
    ("T found|finds|saw|sees|had P ~ as R", "both"),
    ("T [give hand] P the|a|p ~ role|part of R", "both"),
)  # fmt: skip
