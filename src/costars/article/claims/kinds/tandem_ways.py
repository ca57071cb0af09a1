"""Ways of saying that people acted together, as patterns (see claims/patterns.py).

`DONE` is what people do: the pattern begins with the verb, whose subject is found as that of any verb; `P` is
the partner, without one the subject names all; the titles stand behind it ("in T"), in front ("In T, …") or
are those of a relative clause. `SHOWN` is what a title does to people ("T brought P together with Q"), or
whoever made it. `TOLD` name people and titles themselves. The second of each row says "made" where the words
may be said of any work ("made T with Q"), so that nothing is read of them where somebody directs, and "in"
where only "in T" may follow. To teach the reader a new way, add a line, and an example to `tandem`.
"""

from __future__ import annotations

__all__ = ["DONE", "SHOWN", "TOLD"]

_COUPLE = (
    "lovers|sweethearts|spouses|newlyweds|siblings|brothers|sisters|rivals|enemies|adversaries|roommates|"
    "flatmates|exes|twins|cousins|neighbors|neighbours|strangers|friends|partners|couple|pair|duo|foes|pals|"
    "buddies|soulmates|nemeses|antagonists|opponents|classmates|accomplices|cops|colleagues|judges|detectives"
)
_ONE = (
    "husband|man|wife|brother|sister|father|mother|son|daughter|boy|girl|king|queen|cat|hunter|cop|captor|"
    "uncle|aunt|niece|nephew|bride|groom"
)
_OTHER = (
    "wife|husband|sister|brother|son|daughter|father|mother|girl|boy|queen|king|mouse|hunted|robber|"
    "captive|uncle|aunt|niece|nephew|bride|groom"
)
_TRADED = (
    "swords|horns|barbs|blows|quips|punches|insults|letters|e-mails|emails|glances|looks|vows|kisses|lines|"
    "banter|wisecracks|bullets|gunfire|dialogue|jabs|one-liners|places|bodies|words|notes|secrets|stares|"
    "putdowns|put-downs|retorts|zingers|shots"
)
_WITH = "with|opposite|alongside|against|beside"
_BESIDE = "opposite|alongside|against|beside"
_SET = "film|movie|picture|feature|show|series|project|outing|work|collaboration|credit"
_SETS = (
    "films|movies|pictures|features|shows|series|projects|outings|collaborations|credits|work|titles|hits|"
    "comedies|dramas|thrillers|westerns|pairings|team-ups|vehicles|roles|performances|appearances"
)
_LIST = "include|includes|included|are|were|is|was|:|,|—"
_BOND = (
    "scene|scenes|chemistry|rapport|romance|duet|duets|banter|partnership|pairing|double-act|kiss|face-off|"
    "showdown|reunion|reteaming|repartee|duel|clinch|teaming|teamwork|interplay|pas-de-deux|sparring"
)
_COLED = (
    "co-led|co-leads|co-lead|co-headlined|co-headlines|co-headline|co-fronted|co-fronts|co-front|"
    "co-anchored|co-anchors|co-anchor|co-toplined|co-toplines|co-topline|co-topped|co-tops"
)
_ACTED = "teamed|paired|starred|acted|appeared|worked|co-starred|costarred|collaborated|reunited|joined"
_SCREEN = "on-screen|onscreen|screen|fictional|tv|television|movie|sitcom|reel-life"
_KIN = (
    "wife|husband|son|daughter|father|mother|brother|sister|lover|boyfriend|girlfriend|spouse|partner|"
    "sweetheart|rival|nemesis|sidekick|boss|best"
)

DONE: tuple[tuple[str, str], ...] = (
    ("[fall be] ~ in love", "in"),
    ("[fall be] ~ in love ~ with P", "in"),
    ("[find] love", "in"),
    ("[find] love ~ with P", "in"),
    (f"[play portray voice] ~ {_COUPLE}", "in"),
    (f"[play portray be] ~ {_ONE} and|to {_OTHER}", "in"),
    (f"was|were|are ~ {_COUPLE}", "in"),
    ("was|were|are|been ~ back? together ~ again|anew|once", "in"),
    ("[come get] ~ together", "in"),
    ("was|were|are|been ~ pitted|set|thrown|cast|paired|matched ~ against|opposite|with each|one "
     "other|another", ""),
    ("[play portray] p suitor|lover|sweetheart|boyfriend|girlfriend|wife|husband|spouse|bride|groom|fiancé|"
     "fiancée|fiance|fiancee|father|mother|son|daughter|brother|sister|rival|nemesis|boss|assistant|sidekick|"
     "partner|foe|mistress|best|love|on-screen|onscreen|screen|ex-wife|ex-husband|ex|widow|mentor|pupil|"
     "uncle|aunt|grandfather|grandmother|adversary|antagonist|foil", "in"),
    (f"[trade swap exchange cross lock] ~ {_TRADED}", "in"),
    (f"[trade swap exchange cross lock] ~ {_TRADED} ~ {_WITH} P", "in"),
    ("[dance sing flirt spar fight wrestle tussle clash duel joust bicker banter squabble quarrel plot "
     "scheme conspire elope flee tangle cavort romp canoodle] ~ with|alongside|against P", "in"),
    ("[find meet] p ~ match|equal|partner|foil in P", "in"),
    ("[hold] p own ~ against|with|beside P", "in"),
    ("[star appear act] , along|together with P", "in"),
    ("[have share] N? ~ scene|scenes ~ with|opposite P", "in"),
    ("[be] at it again", "in"),
    ("[spend] ~ D ~ together", "in"),
    ("[spend] ~ D ~ with|alongside|opposite P", "in"),
    ("[spend] ~ N seasons|episodes|series|films|movies ~ together", "in"),
    ("[spend] ~ N seasons|episodes|series|films|movies ~ with|alongside|opposite P", "in"),
    ("[play be] ~ brother|sister|husband|wife|father|mother|son|daughter|foil|sidekick|mentor|boss "
     "to P", "in"),
    ("[share] a|an|the|one", "in"),
    ("[romance woo court seduce menace pursue chase kiss torment terrorize battle stalk betray blackmail "
     "kidnap outwit interrogate support partner] P", "in"),
    ("[share] a|an|the|one ~ with P", "in"),
    (f"was|were|is|are|been|be|being ~ cast|featured|billed|seen|glimpsed|heard ~ {_WITH} P", ""),
    (f"was|were|is|are|been|be|being ~ paired|teamed|matched|reunited|partnered ~ {_WITH} P", ""),
    (f"[be] ~ {_BESIDE} P", ""),
    (f"[play act star work appear perform] ~ {_BESIDE} P", ""),
    ("was|were|been ~ joined ~ by P", ""),
    ("was|were|are|been ~ matched|partnered|teamed", "in"),
    ("[do] battle", "in"),
    ("[go] head-to-head|toe-to-toe|mano-a-mano", "in"),
    ("[meet] ~ on screen|camera|film", "in"),
    ("[meet] ~ on-screen|onscreen", "in"),
    ("was|were|been in p? T ,? with|alongside P", ""),
    ("was|were|been ~ with P ~ again", "in"),
)  # fmt: skip

SHOWN: tuple[tuple[str, str], ...] = (
    ("[bring put throw get] P ~ together ~ with|alongside|opposite P", ""),
    ("[bring put throw unite reunite] ~ back? together P", ""),
    ("[bring put throw unite] P ~ together", ""),
    (f"[pair match team partner unite reunite re-team reteam] P ~ {_WITH} P", ""),
    (f"[pit set place put cast star feature find show have see] P ~ {_BESIDE} P", ""),
    (f"[see find have show] P ~ co-star|costar|starring|co-starring|paired|teamed|acting|star|spar|romance ~ "
     f"{_WITH} P", ""),
    ("[see find have show] P romance|romancing|woo|wooing|battle|battling|menace|menacing|seduce|seducing "
     "P", ""),
    ("[give] P P as|for p|a ~ co-star|partner|lady|man|foil|interest|rival|opponent", ""),
    (f"[cast] P ~ as ~ {_COUPLE}", ""),
    ("[make] lovers|partners|rivals|enemies|friends|siblings out? of P", ""),
    ("[make] a ~ couple|pair|team|duo out? of P", ""),
)  # fmt: skip

TOLD: tuple[tuple[str, str], ...] = (
    ("P ~ [make do shoot film] T ~ with|opposite|alongside P", "made"),
    ("with P ,? P ~ [make do shoot film] T", "made"),
    (f"p ~ {_SETS} ~ {_WITH} P ~ {_LIST} T", "made"),
    (f"among|of p ~ {_SETS} ~ {_WITH} P ~ is|was|are|were T", "made"),
    (f"{_SETS} ~ P ~ made|did|shot ~ {_WITH} P ~ {_LIST} T", "made"),
    (f"{_SETS} ~ P ~ made|did|shot together ~ {_LIST} T", "made"),
    (f"T ~ P ~ made|did|shot ~ {_WITH} P ~ {_LIST} T", "made"),
    (f"T ~ P ~ made|did|shot together ~ {_LIST} T", "made"),
    ("T ~ is|was T of P with P", "made"),
    ("T ~ is|was|, T that? P ~ made|did|shot ~ with|opposite|alongside P", "made"),
    ("P of P ~ in|on T", ""),
    ("P of P ~ with|and|opposite P ~ in|on T", ""),
    ("P ~ [share] the ~ of|in p? T ~ with P", ""),
    ("P ~~ in|on T ,? with P for company", ""),
    ("in|on T ,? P ~~ ,? with P for company", ""),
    ("in|on T ,? P ~~ in|on ~ ,? with P for company", ""),
    ("P ~ [share] T .|,|and|;", "shared"),
    ("T ,? comes|came|arrives|arrived|follows|followed ~ ,? with P ~ together|reunited", ""),
    (f"T ~ is|was|are|were ~ {_SET} ~ of P with P", "made"),
    (f"T ~ is|was|are|were|, p ~ {_SET} with|opposite|alongside P", "made"),
    (f"T ~ is|was|are|were ~ {_SET} P ~ made|did|shot with|opposite|alongside P", "made"),
    (f"p ~ {_SET} with|opposite|alongside P ,? ~ is|was|, T", "made"),
    (f"P [have share] ~ N ~ {_SETS} ~ in common ,? among|including P? T", "made"),
    (f"P [share] ~ N ~ {_SETS} ,? among|including P? T", "made"),
    (f"P ~ [make do] ~ N ~ {_SETS} ~ {_WITH} P ,? among|including|:|, P? T", "made"),
    (f"P ~ [make do] ~ N ~ {_SETS} together ,? among|including|: P? T", "made"),
    (f"P [have] ~ N ~ {_SETS} ~ with P to p name|credit ,? ~ T", "made"),
    (f"P ,? with whom P [have] ~ N ~ {_SETS} to p name|credit ,? ~ T", "made"),
    (f"T ~ is|was ~ {_SET} that? P [have] in common", "made"),
    ("T ~ is|was T that? P [have] in common", "made"),
    ("P ,? with whom P ~ [make do shoot film] T", "made"),
    ("after|before|following|since|besides T ~ with|opposite|alongside P , P", "made"),
    ("after|before|following|since|besides making|filming|shooting|doing T ~ with|opposite|alongside P , P",
     "made"),
    ("T is|was|remains where P ~ O? ~ [act star appear work co-star collaborate] ~ with|opposite|alongside P",
     ""),
    ("T is|was|remains where P ~ O? ~ [act star appear work co-star collaborate] ~ together", ""),
    (f"{_BESIDE} P ,? in|on p? T ,? was|were|is|are P", ""),
    (f"{_BESIDE} p ,? in|on p? T ,? was|were|is|are P", ""),
    ("P ~ was|were|is|are|played ~ co-star|costar|castmate|lady|man|interest|foil|sidekick|counterpart "
     "to|of P ,? in|on|from p? T", ""),
    ("P ~ was|were|is|are|played p ~ interest|foil|sidekick in|on p? T", ""),
    (f"P ~ {_ACTED} ~ N times —|: T", "made"),
    (f"P ~ {_ACTED} ~ N times ~ with|opposite|alongside P —|: T", "made"),
    (f"P , a|the|once|young|former? ~ {_COUPLE} in|of|from T", ""),
    (f"P ,|was|is p {_SCREEN} {_KIN} in|on|from p? T", ""),
    (f"p {_SCREEN} {_KIN} in|on|from p? T ,|was|is P", ""),
    (f"P ~ {_COLED} T", ""),
    (f"P ~ {_COLED} T with|opposite|alongside P", ""),
    ("^ together ~ in T ,? P", ""),
    ("^ together ,? P ~ [make do] T", "made"),
    ("P , ~ T ~ co-stars|costars|castmates|co-leads", ""),
    ("T duo|pair|couple|twosome|trio|lovebirds|lovers|team P", ""),
    ("T duo|pair|couple|twosome|trio of P", ""),
    (f"P ~ ,? whose ~ {_SETS} ~ {_WITH} P ~ {_LIST} T", "made"),
    (f"P ~ ,? whose ~ {_BOND} ~ {_WITH} P ~ in|on|of|carried|carries|made|makes p? T", ""),
    (f"p ~ {_SETS} together ~ {_LIST} T", "made"),
    (f"p joint|shared|mutual|common ~ {_SETS} ~ {_LIST} T", "made"),
    (f"p ~ {_BOND} ~ together? in|on|of p? T", ""),
    ("T is|was ~ O? ~ of T that? P ~ made|did|shot ~ with|opposite|alongside P", "made"),
    (f"p ~ {_BOND} ~ {_WITH} P in|on|of p? T", ""),
    (f"{_BOND} between P in|on|of p? T", ""),
    (f"{_BOND} of P ~ with|and P in|on p? T", ""),
    (f"{_BOND} of P in|on p? T", ""),
    ("P was|were|is|are ~ paired|reunited|teamed|united|matched ~ with P by T", ""),
    ("P were|are|was|been ~ paired|reunited|teamed|united|matched ~ by T", ""),
    ("P were|are|was|been ~ brought|thrown|put back? together ~ by|in|for|on T", ""),
    (f"^ {_BESIDE} P in|on T ,? P", ""),
    (f"^ ~ in|on T ,? {_BESIDE} P , P", ""),
)  # fmt: skip
