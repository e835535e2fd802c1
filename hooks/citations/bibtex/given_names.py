"""Given names so common that "Maria Luisa Bonet" is surely a person: of English, and of its neighbors in Europe."""

import re

COMMON_NAMES = """
    aaron abraham adam adrian agnes ahmed alan albert alejandro alex alexander alexandra alfred ali alice allan allen
    amanda amy ana anders andrea andreas andrew andré andrés angela anita ann anna anne annette anthony anton antonio
    antónio arne arnold arthur barbara beatrice benjamin bernard bernd bernhard beth bettina bill birgit bob brian bruce
    bruno carl carla carlo carlos carol carolina caroline catherine cecilia charles charlotte chris christian christina
    christine christoph christopher claire clara claudia claudio claus colin craig cristina daniel daniela david deborah
    denis dennis diana diane diego dieter dominique donald donna doris dorothy douglas edgar eduardo edward eleanor elena
    eliot elisabeth elizabeth ellen emil emily emma enrico eric erich erik ernest ernst esther eugene eva evelyn felix
    fernando finn florian frances francesca francesco francis francisco franco françois frank franz fred frederick
    frederik friedrich gabriel gabriele gary geoffrey georg george gerald gerard gerhard giorgio giovanni giuseppe grace
    graham grant gregory günter günther gunnar hanna hannah hans harald harold harry heather heinrich heinz helen helena
    helga henri henrik henry herbert hermann hugh hugo ian ignacio ina ingrid irene isabel isabelle ivan jack jacob
    jacques jakob james jan jane janet javier jean jeffrey jennifer jens jeremy jerry jesús jessica joachim joan joanna
    joe johan johann johanna johannes john johnny jon jonas jonathan jordan jorge josé josef joseph joshua joyce juan
    judith julia julian julie jürgen justin karen karin karl katherine kathleen kathryn keith kenneth kevin kim klaus
    kristin kurt lars laura laurence lawrence lee leo leon leonard leonardo leslie linda lisa louis louise lucas luca
    lucia lucy luigi luis luise lukas luís lynn magnus manfred manuel marc marcel marco marcos margaret maria marianne
    marie mario marion mark markus marta martha martin martina mary matthew matthias maurice max maximilian melissa
    michael michel michelle miguel mike mohamed mohammad mohammed monica monika nancy naomi natalia natalie neil niels
    nicholas nicola nicolas nils nina nora norman ole oliver olga oscar oskar otto pablo paolo pascal patricia patrick
    paul paula paulo pedro per peter petra philip philipp philippe pierre rachel rafael rainer ralf ralph raymond rebecca
    renate richard rita robert roberto robin roger roland rolf roman ronald rosa roy rudolf russell ruth ryan sabine sally
    sam samuel sandra sara sarah scott sebastian sergio sharon silvia simon simone sofia sophie stanley stefan stefano
    stephan stephanie stephen steve steven stuart sue susan susanna susanne sven sylvia teresa terry theodor theresa
    thomas tim timothy tom tommy tony tracy udo ulrich ulrike ursula uwe valentina vera veronica victor victoria vincent
    virginia vladimir volker walter wendy werner wilhelm william wolfgang yves zoe ágnes álvaro édouard émile éric
    kristoffer kristian jørgen søren øystein åsa edith elaine eugenia gabriela gerda gloria guido
    henriette joanne jill kate katja lena lilian luisa mabel mathias mathilde melanie mikael milan mona morten nadia
"""
COMMON = frozenset(COMMON_NAMES.split())
TWO_PEOPLE = re.compile(
    r"(?P<first>[A-Z][a-z]+) (?P<last>[A-Z][\w-]+), (?P<second>[A-Z][a-z]+) (?P<final>[A-Z][a-z][\w-]+)"
)
PARTICLE = re.compile(r"\s(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|La|Le|Ten|Ter|El|Al|Bin|Ben|St|Mac)\s")


def is_surely_person(name: str) -> bool:
    """Whether a name in natural order begins with given names that everybody knows, and nothing says where the surname begins."""
    return not has_particle(name) and not COMMON.isdisjoint(name.casefold().split()[:-1])


def has_particle(name: str) -> bool:
    """Whether a word such as "Van" within the name may begin the surname."""
    return bool(PARTICLE.search(name))


def are_two_people(name: str) -> bool:
    """Whether both sides of the comma are whole names: "Christopher Allen, Julie Moronuki", not "Martin Perez, Pedro Luis"."""
    found = TWO_PEOPLE.fullmatch(name)
    if not found:
        return False
    first, last, second, final = (part.casefold() for part in found.groups())
    return first in COMMON and second in COMMON and last not in COMMON and final not in COMMON
