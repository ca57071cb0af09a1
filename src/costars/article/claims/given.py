"""Given names that say whether "he" or "she" may be meant. Names that are given to both are left out; a name
that is missing here decides nothing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["gender_of"]

_HE = frozenset(
    """
aamir aaron abbas abdel abe abel abhishek abraham adam aditya adolf adolfo adolph adolphe adrian adriano
adrien aftab agustin ahmed aidan aiden ajay ajit ajith akihiro akim akira akshay akshaye al alain
alain-fabien alan alastair albert alberto albrecht aldo alec alejandro aleksandar aleksander aleksandr
aleksei alessandro alessio alex alexander alexandre alexei alfie alfonso alfred alfredo algis alistair allan
allen alok alonzo alvaro alvin amadeo ambrose amir amitabh amjad amol amos amrish anatole anatoly anders
andre andreas andrei andres andrew andrzej andy ang angelo angus anil anjan antanas anthony antoine anton
antonin antonio antony anupam anurag aram archibald archie ari arjun armand armando armie armin arnaud
arnold arsenio arshad arthur artie arturo arvind asghar ashish ashok ashutosh atom atsushi augustus aurelio
austin avery axel babak baldwin barney barrie barry bartholomew barton bartosz bashir basil baz beau bela
ben benedict bengt benicio benito benjamin benjie benno benny benoit bernard bernardo bernd bernie bert
bertrand bhanu bharat bilal bill bille billie-joe billy bing bjorn bob bobby bogdan bohdan boman bong boris
boyd brad bradford bradley brady brandon breckin brendan brendon brent brett brian brion brock broderick
brodie bruce bruno bryan bryce buck bud buddy burgess burl burt busby buster butch byron caesar caleb callum
calvin campbell carl carlo carlos cary casimir casper cecil cedric cedrick cesar cesare chad chadwick
channing charles charley charlie charlton chase chazz cheech chester chetan chevy chico chip chiwetel chow
chris christian christoph christophe christopher christos chuck ciaran ciccio cillian clancy clarence clark
claude claudio claus clay clayton cleavon clement cliff clifford clifton clint clive clovis clyde cody colby
cole colin collin colm colton conan connor conor conrad corbin corey cornel craig creighton crispin cuba
curd curly curt curtis cy cyril cyrus dabney dagfinn daisuke dalip dalton damian damien damon dan dane
daniel danilo danny dante dany dario darrell darren daryush dave david davide dean deepak deforest delbert
delmer delroy denholm denis dennis denzel denzil derek dermot derrick desi desmond dev dharmendra dick
diedrich diego dieter dilip dillon dimitri dinesh dino dirk djimon dmitri dmitry dolph dom domenico dominic
dominik don donal donald donatas donnie donovan dorian doug douglas dougray dragan drago duane dudley duke
duncan dushan dustin dwayne dwight dylan earl ebbe ebon eckhart ed eddie edgar edmond edmund edouard eduard
eduardo edward edwin efrem egon eiji eijiro eino ekin eli elia elias elijah eliot elliot elliott elmer elvis
elwood emanuel emeric emil emile emilio emir emmanuel emmett emory engin ennio enrico enrique enzo ephraim
eran erasmo eric erich erik eriq erkki erland ermanno ernest ernesto ernie ernst errol ervin erwin eryk
esteban ethan etienne ettore eugen eugene eusebio evan everett evgeny ewald ewan fabian fabio fabrice
fabrizio faisal faizon farhan farley federico felipe felix ferdinand fernandel fernando feroz ferruccio
filip finn fisher florent florian folco forest forrest foster francesco franchot francisco franco francois
frank franklin fred freddie freddy frederic frederick fredric friedrich fritz friz fyodor gabriel gad gael
garrett garry gary gaspard gaston gastone gavin gene gennaro geoff geoffrey georg george georges georgi
geraint gerald gerard gerardo gerrit gert ghassan gian giancarlo gianni gig gil gilbert gilles gino giorgio
giovanni girish giuliano giulio giuseppe glauber glen godfrey gonzalo goran gordon gore gotz govinda graeme
graham grant greg gregg gregoire gregor gregory griffin grigori groucho guido guillaume guillermo gulshan
gunnar guru gus gustaf gustav gustavo guy gyorgy hakan hal hank hannes hanns hans hans-joachim harald hardy
harley harold harpo harrison harry haruo harvey hassan hayao heath hector heinrich heinz helmut helmuth
henning henri henrik henry herbert herbie herman hermann hideo hiro hirokazu hiroshi hiroyuki hisashi
hitoshi homer hoot horace horst howard howie hrishikesh hrithik hubert hugh hugo humberto hume humphrey
huntz huub iain ian ichiro idris igor ilya imanol imran indrajit ingmar ingo ingvar innokenti ioan irrfan
irvin irving irwin isaac isaiah isamu isao ishiro isidro ismail istvan ivan ivo ivor izzy jacek jacinto jack
jackson jacky jaco jacob jacques jagathy jai jake jakob jamal james janos janusz jared jarl jaromir jarvis
jason jaspal jasper javed javier jaw jay jean-baptiste jean-claude jean-francois jean-hugues jean-jacques
jean-louis jean-luc jean-marc jean-michel jean-paul jean-pierre jean-yves jed jeet jeetendra jeff jeffrey
jemaine jens jeremiah jeremy jerker jermaine jerome jerry jerzy jesper jesse jethro jib jim jimmy jiri
joachim joakim joao joaquin jock joe joel joey johan johann johannes john johnnie johnny jon jonah jonas
jonathan jonathon jonny jordi jorge joris jorma jose josef joseph josh joshua joss jozef juan judd jude
juhi-kumar jules julian julien julio julius junichi jurgen jussi justin justus kabir kad kader kaizo kal
kamal kamatari kane karan kareem karel karl karoly katsuo kayvan kazuki kazuo kazuya keanu keenan keir keith
ken kenichi kenji kenneth kenny kent kenton kerry-james kerwin kevin keye khaled kheiron kiefer kieran kinji
kirill kirk kit kiyoshi klaas klaus knut koichi koji konstantin kostas kris krishna kristian kristof
kristoffer krzysztof kulbhushan kunal kunihiko kurt kurtwood kyle kyosuke kyung-chul ladislav lajos lakeith
lal lamar lambert lamberto lamont lance lando lanny larry lars lasse laurence laurent lauri lawrence lazar
leandro leif leland len lennart lennie lenny leo leon leonard leonardo leonid leopold leopoldo leos leroy
lester levar levon lew lewis lex liam liev lin-manuel lincoln linus lionel lionello lisle lloyd lochlyn loic
lon lord lorenzo lorne lothar lou louie louis louis-do louis-ferdinand luc luca lucas luchino luciano lucien
lucio ludovic ludwig luigi luis luiz lukas luke luther lyle lyman mac maciej mack madhavan mads magnus
mahershala mahesh mahmoud makoto malachi malcolm malik mammootty mamoru manfred mani manmohan manny manoel
manoj manolo manuel marc marc-andre marcel marcello marcelo marcin marco marcos marcus marek mariano mario
marius mark marlon marshall martin marty maruf marvin masahiro masaki masao masaru masato masayuki mason
massimo matheus mathew mathias mathieu mats matt matteo matthew matthias maurice mauricio maurizio maury max
maxim maximilian maxwell maynard mclean mehdi mehmet mekhi mel melvil melvin melvyn mervyn michael michel
michelangelo mick miguel mihai mihaly mikael mike mikhail mikio miklos mikolaj milan miles milind milo milos
milton minoru mirek miroslav mister mitch mithun mitsuru moe mohamed mohammad mohammed mohan mohanlal
mohnish mohsen montgomery mordecai moritz morris mortimer moses muhammad mukesh murray mustafa mychael
nana-patekar nandor nanni naseeruddin nate nathan nathaniel naveen navin neal ned neeraj nehemiah neil
nelson nestor newton niall nicholas nicholaus nick nicolae nicolai nicolas niels nigel nikolai nikolaj
nikolas nikolay nils nino nirmal noah nobuo noel norbert norman norris octavio odd olaf ole oleg oleksandr
olin oliver olivier oliviero om omar omero onur orlando orson oscar ossie oswald otakar otar otis oto otto
ove ovidiu owen pablo paddy pankaj paolo paresh pascal patrick patrik paul paulin paulo pavel pawel pedro
pekka pep peppino percy pere perrey petar pete peter petr phil philip philippe phillip pier pier-paolo
pierce piero pierre pierrick pietro pilou pio piotr porter prabhu prakash pran prem preston prince quentin
quincy radek radu raf rafael rahul raimondo raimu rainer rainn raj raja rajat rajendra rajesh rajiv rajkumar
rajnikanth rajpal rakesh ralf ralph ralphie ramesh ramin ramon ranbir rand randall randhir randolph randy
ranjit ranveer raoul raphael rasmus raul rauno ravi rawiri ray raymond reda redd reg reginald regis reinaldo
reinhard reinhold remigio remo renato renaud rene reni renzo rex reza rhett rhys rian ricardo riccardo rich
richard richie richmond rick ricky rid ridley ringo rip rishi rito roan roar rob robbie robert roberto rocco
rock rocky rod roddy rodney rodolfo rodrigo roeland roger rogerio rohan rohit roland rolf romain roman
romano romeo romolo ron ronald ronan ronny rooney roschdy roscoe ross rossano rouben rowan roy royal ruben
rubens rudolf rudolph rudy rufus ruggero rupert rushdi russ russell rusty rutger ryan ryo ryuhei ryunosuke
ryusuke ryuzo sabu sacha sachin saeed saif sakari sal salim salman salvador salvatore sam sameer sami sammo
sammy samson samu samuel sandor sandro sanford sanjay sanjeev santiago satish satoshi satyajit saul saverio
sayaji scatman schuyler scott seamus sean seann sebastian sebastien seijun selwyn semyon seppo serafino
serge sergei sergey sergi sergio seth severn seymour shah shah-rukh shahab shahid shahrukh shammi shane
shashi shatrughan shaun shawn shekhar sherman shia shigeru shinya shiro shohei sholto shuji shunji shyam sid
sidney siegfried silas silvio simon sinbad sir slim slobodan solomon song-kang sonny soren soumitra spencer
spike stan stanley stathis stavros stefan stellan stepan stephan stephane stephen sterling steve steven
stewart stig stratos stuart subhash sulev suniel sunil suresh susumu sven svetozar swann sylvain sylvester
tadanobu tadao tahar taika takashi takeshi taku tamer tapio tarantino tatsuo tatsuya tay taye ted teddy
telly temuera terence terrance terrence tetsuro tex thaddeus theo theodore thibault thierry thom thomas
thommy thorbjorn thorsten thurston tibor tigran til tim timo timothee timothy tito tobe tobey tobias tobin
toby tod todd todor toivo tolga tom tomas tomasz tommaso tommy tomoyuki tony torsten toru toshio toshiro
toto travis trent trevor trey tristan troy truman tsutomu tullio tuncel turhan ty tyler tyron tyrone uday
udo ugo ulf ulli ulrich umberto uri urs utpal uwe vaclav vadim val vasco vasili vasily vassilis veit
venantino verne vernon veselin vic vicente victor victorien vidal viggo vihar vijay vikram viktor ville vin
vince vincent vincente vincenzo ving vinnie vinny vinod virgil vishal vito vittorio vlad vladimir vojtech
volker waldemar walid wallace wally walt walter walther ward warner warren warwick washington wayne wendell
werner wes wesley weston wilford wilfred wilfrid wilhelm will willard willem william willie wilson wim
winston wladyslaw wojciech wolfgang woodrow woody wyatt xander xavier yann yannis yaphet yash yasser
yasujiro yev yiannis yoshi yoshio yosuke yul yuri yusuf yutaka yvan yves zach zachary zack zak zakir
zbigniew zbynek zdenek zeljko zeppo zero zia zoltan zubin
""".split()
)
_SHE = frozenset(
    """
abby abigail adele adriana adrienne agata agnes agnieszka aida aimee aishwarya alana alanna alba alberta
alessandra alessia alexa alexandra alexia alfre alia alice alicia alicja alida aline alisa alison alla
allegra allison ally allyson alma alyson alyssa amanda amber amelia amelie amisha amparo amrita amy ana
anais anastasia andie anemone angela angelica angelina angelique angharad angie anita anja anjelica anke ann
anna anna-maria annabel annabella annabelle anne anne-marie anneke annelise annette annie anouk ansa antje
antonella antonia anushka anya aparna april aretha ariadna ariana arielle arlene arletty aruna asha asia
astra astrid athena athene audra audrey aurelia aurora autumn ava ayesha ayumi azabal babette barbara barbra
beatrice beatrix beatriz bebe becky belinda bella benedetta berenice bernadette bernadine bernice bertha
beryl bessie beth betsy bette betty beulah beverley beverly bhavana bhumika bianca bibi billie bipasha
birgit birgitta birgitte blanca blanche blythe bodil bojana bonnie branka brenda briana brianna bridget brie
brigid brigitta brigitte britt brittany bronagh brooke bruna bryony caitlin camilla camille candace candela
candice candy caprice cara carey carice carina carla carlotta carmela carmen carol carole carolina caroline
carolyn carrie cassandra catalina cate caterina catherine cathleen cathryn cathy cayetana cecelia cecile
cecilia celeste celia celine chandrika chantal charlene charlize charlotte chelsea cher cheryl chiara chieko
chloe christa christel christiana christiane christina christine christy chus cicely cindy cissy claire
clara clare clarice claudette claudia clea clementine cleo cloris coleen colette colleen concetta connie
constance consuelo cora coral coralie cordelia corinna corinne cosette courteney courtney cristina crystal
cybill cynthia dagmar dagny daisy dakota dalia dalila dame damiana danica daniela danielle daphne daria
darlene dawn deanna debbie debi deborah debra deepa deepika deepti deidre deirdre delia delphine delta demi
denise dervla desiree diahann diana diane dianne didi dido dimple dina dinah divya dolly dolores dominga
donatella donna dora doreen doris dorothea dorothee dorothy dorrit dot dulce dyan ebba edie edith edna
edwige edwina eileen elaine eleanor eleanora elena eleni elenore eleonora elga elina elisa elisabeth
elisabetta elise elissa eliza elizabeth elke ella elle ellen ellie elma eloise elsa else elsie elspeth
elvira emilia emilie emily emma emmanuelle emmy enid erica erika erin ernestine esme esmeralda estella
estelle ester esther ethel etta eugenia eugenie eunice eva evangeline eve evelyn evelyne evie ewa fabienne
fairuza faith famke fania fanny farida faten fatima fay faye felicia felicity fenella feodora fernanda
fernande fiona fionnula flavia fleur flora florence florinda florrie fran franca frances francesca francine
francoise franka freda frederique freida frieda gabi gabriela gabriella gabrielle gaby gail gal gale geena
gena genelia genevieve georgette georgia georgie georgina geraldine gerda germaine gertrud gertrude
ghislaine gia gilda gillian gina ginette ginger ginnifer giovanna giovannella gisele gita gitte giulia
giulietta gladys glenda glenne gloria glynis goldie golshifteh gong grace gracie grazyna greer greta
gretchen gretl guadalupe gudrun gunnel gwen gwendoline gwyneth gypsy hadley hailee halle hallie hana hanna
hannah hanne harriet harumi hattie hayley hazel heather hedda hedy heidi helen helena helene helga hema
henrietta hermione hilary hilda hildegarde himani hiroko hitomi holly honey honor hope hyacinth ida idina
ilene ilka illeana ilona ilsa ilse iman imelda imogen ina indira inez inga inge ingeborg ingrid inna ione
irene irina iris irm irma isabel isabela isabella isabelle ishaa isild isla isobel isolda ivana ivonne ivy
izabela jacki jaclyn jacqueline jacquelyn jada jana jane janeane janelle janet janette janice janie janine
janis january jasmine jaya jayne jeanette jeanne jelena jena jenifer jenna jennie jennifer jenny jessalyn
jessica jill jillian jitka joan joana joanna joanne jobeth jocelyn jodelle jodi jodie joely johanna johanne
jolanta jolene josefina josephine josie joy joyce juanita judi judith judy juhi julia juliana juliane
julianna julianne julie juliet julieta juliette june junko juno justine jutta jyothika kaitlyn kaja kajol
kalyani kamala kangana kara kareena karen karin karina karine karisma karla karolina karoline karyn kasia
kate kath katharina katharine katherina katherine kathleen kathryn kathy katia katie katja katrin katrina
katy kay kaya kayla keeley keiko keira keisha kerry kerstin khandi khushbu kiera kiernan kiki kimberly
kimiko kinuyo kirsten kirstie kirstin kitty kiwako konkona krista kristen kristin kristina kristy krysten
krystyna kumiko kylie kyoko kyra labina lacey lady laetitia laila lainie lana lara laura laure laureen
lauren lauretta laurette laurie lavinia lea leah leela leelee leila lela lena lene leni lenora leona leonie
leonor leontine leopoldine leora lesley letitia lexi lia liana libby libuse lidia lidiya lieve lil lila lili
lilia lilian liliane lilias lilith lillete lillian lillie lily lina linda lindsay lindy linnea lisa lisbeth
lisette liv livia liz liza lois lola loretta lori lorna lorraine lotte lottie lotus louisa louise lourdes
luana lucia lucie lucile lucille lucinda lucy ludivine ludmila ludmilla luise lulu lupe lupita lya lyda
lydia lyn lynda lynn lynne lyudmila mabel macarena machiko madelaine madeleine madeline madge madhuri
madison madonna mae magali magda magdalena maggie mai maia maika maike maisie maja makiko mala malgorzata
malin mamie mandakini mandy manisha manorama manuela mara marcelle marcheline marcia mare maren margaret
margarete margaretha margarethe margarita margaux margherita margie margit margo margot margret marguerite
mari maria mariah mariana mariangela marianne maribel marie marie-christine marie-france mariel mariella
marielle marietta mariette marika mariko marilou marilyn marilyne marina marion marisa marisol marissa
maritza marjorie marla marlee marlena marlene marley marlies marsha marta martha martina martine martita
mary mary-louise maryam masako masha mathilda mathilde matilda maude maura maureen mavis maxine may maya
mayumi meagan meena meera meg megan megumi meiko melanie melina melinda melissa mella mena mercedes meredith
merle merrie meryl mia michaela michelle michiko michiyo mie mieko miho mila mildred milena milla millicent
millie mimi mindy ming-na mink minka minna minnie mira miranda mireille miriam mischa missy misty mitsuko
miyoko miyu moa moira molly momoko mona monica monique moushumi mumtaz muriel myrna nadezhda nadia nadine
nadja nagma nan nana nancy nandita nanette naoko naomi nargis nastassja natacha natalia natalie natalya
natascha natasha nathalie nayanthara neelam neena neetu neha nell nelly nena neve nia nichelle nicole
nicolette nigar nike nikki nina ninon nita noemie nora noreen noriko norma nova novella nutan octavia odette
odile ofelia olga olive olivia olympia oona opal ophelia oprah orla ornella padma padmini paige paltrow pam
pamela paola parveen parvin patience patricia patrizia patsy patti pattie patty paula paulette paulina
pauline paz pearl peg pegeen peggy penelope penny perdita pernilla petra petronella petula philippa phoebe
phylicia phyllis pia pierrette pilar piper pippa pola polina polly pooja poonam portia preity priscilla
priyanka prunella queenie raakhee rachael rachel rada radha radhika rae raffaella raima ramya ranee rani
raquel rashida raveena rayna rebecca rebecka rebel reema reese regina reiko rekha rena renata renate renee
revathi rhea rhoda rhonda ria ricki rina rinko rita ritsuko riva roberta robyn rochelle roma romina romola
romy rona ronee ronit roopa rosa rosalba rosalie rosalind rosalyn rosamond rosamund rosana rosanna rosanne
rosario rosaura rose rose-marie roseanna roseanne roselyn rosemarie rosemary rosetta rosie rosina rosita
roslyn rossana rossy roxana roxane roxanne ruby rukmini rumiko ruth ruthie ryoko sabina sabine sabrina
sachiko sade sadie saeko saffron saki sakura sally salma samantha samira sanaa sanae sandahl sandie sandra
sandrine saoirse sapna sara sarah saskia savannah sayuri scarlett scilla seema selena selina selma senta
seraphina serena setsuko shabana shailene shanna shari sharleen sharlene sharmila sharmistha sharon shauna
shawnee shea sheila shelley sheree sheri sherilyn sherri sherry sheryl shilpa shima shiori shirley shoba
shobhana shohreh shona shoshana shriya sian sibyl sibylle sidse sienna sigourney sigrid silke silvana silvia
silvie simona simone simonetta simran siobhan sissy siv skye smita sneha sofia sofie soledad solveig sonali
sonam sondra sonia sonja sonoya sonya sophia sophie soraya sosie spring sridevi stacey stacia stefania
stefanie stella stephania stephanie stockard sue sue-ellen suhasini sumiko sumitra summer suraiya susan
susana susanna susannah susanne sushmita susie suzan suzanna suzannah suzanne suzette suzy svetlana swara
swoosie sybil sydne sylvia sylvie symona tabitha tabu taina talia tallulah talulah tamara tammy tamzin tania
tanuja tanya tara taraji taryn tasha tatiana tatum tatyana tea teena tegan teresa teri terri tessa thalia
thandiwe thea theda thekla thelma theodora theresa therese thirza thora tia tiana tiffany tilda tillie tina
tippi tisca tomoko toni tonya topsy tori tracey tress tricia trini trish trisha trishelle trixie trudi trudy
truus tuesday twiggy twinkle tyra ula ulla ulrike uma una urmila ursula uta vahina valentina valeria valerie
vanessa vanna vannessa veena vela velma vera verity verna veronica veronika veronique vicki vicky victoire
victoria vidya vilma viola violante violet violetta virginia virginie virna viveca vivian vivica vivien
vivienne vyjayanthimala waheeda wallis wanda wendie wendy whitney whoopi wilhelmina wilma winifred winona
wynne xenia yael yasmin yasmine yayoi yeardley yekaterina yelena yeo-jeong yoko yolanda yolande yootha
yoshiko youki yukie yuko yuliya yumi yuriko yvette yvonne zabou zarah zasu zazie zeenat zelda zena zendaya
zhanna zita ziyi zoe zoey zofia zohra zooey zora zsa zuleikha zuzana
""".split()
)


@lru_cache(maxsize=4096)
def gender_of(name: str) -> str:
    """ "m" or "f" where the given name tells, else "". Of a double name the second half counts, where the
    first is given to both ("Jean-Louis"), and of none that begins with an initial."""
    plain = unicodedata.normalize("NFD", name.split(" ", 1)[0].lower())
    first = "".join(c for c in plain if not unicodedata.combining(c))
    for part in (first, *first.split("-")):
        if part in _HE or part in _SHE:
            return "m" if part in _HE else "f"
    return ""
