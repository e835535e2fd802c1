"""Names as people and programs write them → as AMA prints them, and what is said of those that could be meant otherwise."""

import pytest

from citations.bibliography import parse_bibliography
from citations.lint import lint_entries
from citations.style.names import has_others, is_group, name_list

# The author field → the names in print. Nothing is said of these.
NAMES = {
    "Benton, H Paul and Want, Elizabeth J and Ebbels, Timothy MD": "Benton HP, Want EJ, Ebbels TMD",
    "Ebbels, Timothy MA and Want, Elizabeth J": "Ebbels TMA, Want EJ",
    "Nist, Ann B. and Iso, Kenji": "Nist AB, Iso K",
    # Suffixes wherever they stand.
    "Blumenschein, George R., Jr.": "Blumenschein GR Jr",
    "Blumenschein, Jr., George R.": "Blumenschein GR Jr",
    "Blumenschein Jr., George R.": "Blumenschein GR Jr",
    "Blumenschein, George R. Jr": "Blumenschein GR Jr",
    "George R. Blumenschein, Jr.": "Blumenschein GR Jr",
    "G. R. {Blumenschein, Jr.}": "Blumenschein GR Jr",
    "Thomas {Pollard, III}": "Pollard T III",
    "Guedes, Joana Martins and Others": "Guedes JM, et al",
    "family=KOA Speer Electronics, given=Inc., given-i={{Inc}}": "KOA Speer Electronics, Inc.",
    "family=Mathworks, given=GmbH": "Mathworks, GmbH",
    "{Panel on Care in a Hospital}": "Panel on Care in a Hospital",
    "National Council on Care in Policy and others": "National Council on Care in Policy; et al",
    "IWP Wirasedana and Kurnia, IGAAD": "Wirasedana IWP, Kurnia IGAAD",
    "Gede, IGAAD and Sari, NPM and Kim, Ann": "Gede IGAAD, Sari NPM, Kim A",
    "IGAAD": "IGAAD",
    "Smith, J and IGAAD and RTOG": "Smith J; IGAAD; RTOG",
    "{Smith Jr}, A. B. and {Doe III}, Carl": "Smith AB Jr, Doe C III",
    "Kim, Hye-won and Wagenmakers, Eric-jan and Rahman, Abd-el and Inda, Maria-del-Mar": "Kim HW, Wagenmakers EJ, Rahman A, Inda MM",
    'Mendenhall, William M. (Bill) and Hwu, Wen-Mei "Mary" and Yamada, Taro (山田太郎)': "Mendenhall WM, Hwu WM, Yamada T",
    "Krebsliga Schweiz": "Krebsliga Schweiz",
    "Van der A, J and De La O, Maria": "Van der A J, De La O M",
    "Martin Cervantes, Pedro Antonio and Franco Ricaurte, Angelica Maria": "Martin Cervantes PA, Franco Ricaurte AM",
    "RTOG Foundation, Inc.": "RTOG Foundation, Inc.",
    "{Online Library Center, Inc.} and {Institute of Art, Academy of Vienna}": "Online Library Center, Inc.; Institute of Art, Academy of Vienna",
    "{Mayo}, Robert and {de la Cruz}, {Ana}": "Mayo R, de la Cruz A",
    "Kokkelmans, SJJMF and Vrijburgh, JTHBM": "Kokkelmans SJJMF, Vrijburgh JTHBM",
    "George R. Blumenschein Jr.": "Blumenschein GR Jr",
    "Jr., George R. Blumenschein": "Blumenschein GR Jr",
    "{Hunt, Warren A., Jr} and Kaufmann, Matt": "Hunt WA Jr, Kaufmann M",
    "Hughes BG 3rd": "Hughes BG III",
    "Hughes BG, 3rd": "Hughes BG III",
    "Hughes, B. G., III": "Hughes BG III",
    "Hughes, BG 2nd and Smith AB Jr": "Hughes BG II, Smith AB Jr",
    "King, Martin Luther, Sr.": "King ML Sr",
    "Ann Smith III": "Smith A III",
    "Smith II": "Smith II",
    "Smith JR": "Smith JR",
    "de Castro, Jr, Gilberto": "de Castro G Jr",
    # Initials.
    "Churchill, Gary a and 't Hoen, Peter a C": "Churchill GA, 't Hoen PAC",
    "Gary a Churchill": "Churchill GA",
    "Chao, KSC and Machiels, Jean-Pascal": "Chao KSC, Machiels JP",
    # Particles before and behind.
    "Bree, R. de": "de Bree R",
    "Bree R de and Waal, Isaac van der": "de Bree R, van der Waal I",
    "Waal, van der, I.": "van der Waal I",
    "van der Waal I": "van der Waal I",
    "{de Gaulle}, Charles": "de Gaulle C",
    "el- Sadat, Anwar and Al- Ani, M.": "el-Sadat A, Al-Ani M",
    "Ortega y Gasset, José": "Ortega y Gasset J",
    # Organizations without braces.
    "World Health Organization": "World Health Organization",
    "American Cancer Society": "American Cancer Society",
    "KEYNOTE-048 Investigators": "KEYNOTE-048 Investigators",
    "CDC": "CDC",
    "Google, Inc.": "Google, Inc.",
    "Robert Koch-Institut and Deutsche Krebsgesellschaft": "Robert Koch-Institut; Deutsche Krebsgesellschaft",
    r"Soci{\'e}t{\'e} Fran{\c c}aise d'Oncologie": "Société Française d'Oncologie",
    "World Health Organization and Smith, John": "World Health Organization; Smith J",
    "Smith, John and European Society for Medical Oncology": "Smith J; European Society for Medical Oncology",
    "University of Oxford and University of Leiden": "University of Oxford; University of Leiden",
    # Groups keep their place at the front.
    "{NICE} and Smith, John": "NICE; Smith J",
    "Smith, John and {NICE} and Doe, Jane": "Smith J, Doe J; NICE",
    "{A} and {B} and Smith, John and others": "A; B; Smith J, et al",
    # People who only look like organizations.
    "Law, Simon and Press, William H. and Park, Board": "Law S, Press WH, Park B",
    "Robert Young": "Young R",
    "Maria Luisa Bonet": "Bonet ML",
    "Young ER and Head RJ": "Young ER, Head RJ",
    "Board, John and College, A. and Trust, Ann B. and Center, M. D. and Church, George M.": "Board J, College A, Trust AB, Center MD, Church GM",
    "Zhao Meng and Tan Minh Nguyen and Gim Hee Lee": "Meng Z, Nguyen TM, Lee GH",
    "Doe, Meng": "Doe M",
    "Nevin Lianwen Zhang": "Zhang NL",
    "Jenssen, Robert and Eltoft, Torbjø rn": "Jenssen R, Eltoft T",
}  # fmt: skip
DEGREE = "the author field of 'k' has '{}' beside a name, which AMA style does not print. Delete it."
GUESS = "the author field of 'k' has '{0}', read as an organization. Put double braces round it: {{{{{0}}}}}."
COMMAS = "the author field of 'k' has a name with too many commas, '{}'. Put ' and ' between names."
SEPARATES = (
    "the author field of 'k' separates names with '{}'. "
    "Put ' and ' between names, or double braces round an organization."
)
ET_AL = "the author field of 'k' says 'et al'. Write 'and others' for it, without a comma."
NO_COMMA = (
    "the author field of 'k' has '{}' without a comma, read as surname '{}'. "
    "Write 'Surname, Given', or put double braces round an organization."
)
# The author field → the names in print, and what is said.
DOUBTFUL = {
    **{name: (name.replace("{", "").replace("}", ""), GUESS.format(name.replace("{", "").replace("}", ""))) for name in (
        "{Gobierno de Guatemala}, SEGEPLAN", "Ministry of Health, Kenya", "Dept. of Health, UK", "World Health Organization, WHO",
        "{World Health Organization}, {IARC}", "{International Agency for Research on Cancer} (IARC)", "WHO, UNICEF",
        "UNAIDS, WHO", "{WHO}, IARC", "EORTC, Head and Neck Cancer Group", "FDA, U.S.", "UNODC, Vienna",
        "National Academies of Sciences, Engineering and Medicine", "Department of Health, Education and Welfare",
    )},
    "Consortium, GORTEC": ("GORTEC Consortium", GUESS.format("GORTEC Consortium")),
    "Environmental Protection Agency, (US-EPA)": (
        "Environmental Protection Agency (US-EPA)", GUESS.format("Environmental Protection Agency (US-EPA)")
    ),
    "{Novartis}, Inc.": ("Novartis, Inc.", GUESS.format("Novartis, Inc.")),
    "{Online Library Center}, {Inc.}": ("Online Library Center, Inc.", GUESS.format("Online Library Center, Inc.")),
    "Victoria, Cancer Council": ("Cancer Council Victoria", GUESS.format("Cancer Council Victoria")),
    "Ang, K. Kian and for the RTOG": ("Ang KK; RTOG", GUESS.format("for the RTOG")),
    "Ang, K. Kian and on behalf of GORTEC": ("Ang KK; GORTEC", GUESS.format("on behalf of GORTEC")),
    "Smith JW, ECOG-ACRIN": ("Smith JW; ECOG-ACRIN", COMMAS.format("Smith JW, ECOG-ACRIN")),
    "Bossi P., Alfieri S.": ("Bossi P, Alfieri S", COMMAS.format("Bossi P., Alfieri S.")),
    "Bossi P,Alfieri SM": ("Bossi P, Alfieri SM", COMMAS.format("Bossi P,Alfieri SM")),
    "P. Bossi, S. Alfieri": ("Bossi P, Alfieri S", COMMAS.format("P. Bossi, S. Alfieri")),
    "Philipp Lehman, Philip Kime": ("Lehman P, Kime P", COMMAS.format("Philipp Lehman, Philip Kime")),
    "Organization For Economic Cooperation and Development OECD": (
        "Organization For Economic Cooperation and Development OECD",
        GUESS.format("Organization For Economic Cooperation and Development OECD"),
    ),
    "Institute of Child Health and Nutrition (ICHN)": (
        "Institute of Child Health and Nutrition (ICHN)",
        GUESS.format("Institute of Child Health and Nutrition (ICHN)"),
    ),
    "Poplack, Shana and &Tagliamonte, Sali": (
        "Poplack S, Tagliamonte S",
        "the author field of 'k' has an '&' without a name beside it. Delete that '&'.",
    ),
    "ACM SIGUCCS": ("ACM SIGUCCS", GUESS.format("ACM SIGUCCS")),
    "ESMO Guidelines and Roe, R.": ("ESMO Guidelines; Roe R", GUESS.format("ESMO Guidelines")),
    "Roe, R. and Jones, Amy MD": ("Roe R, Jones A", DEGREE.format("MD")),
    "Jones, Amy, PhD": ("Jones A", DEGREE.format("PhD")),
    "Jones, Amy, MD, PhD and Roe, R.": ("Jones A, Roe R", DEGREE.format("MD, PhD")),
    "Jones, Amy MD": ("Jones A", DEGREE.format("MD")),
    "Amy Jones, FRCS": ("Jones A", DEGREE.format("FRCS")),
    "Amy Jones PhD": ("Jones A", DEGREE.format("PhD")),
    "Dr. Amy Jones": ("Jones A", DEGREE.format("Dr.")),
    "Klein, MD, Barbara": ("Klein B", DEGREE.format("MD")),
    "Hughes, B. G., III, MD": ("Hughes BG III", DEGREE.format("MD")),
    "Csató, É & Isaksson, B": ("Csató É, Isaksson B", SEPARATES.format("&")),
    r"Smith J \& Doe A and Roe, R.": ("Smith J, Doe A, Roe R", SEPARATES.format("&")),
    "Smith, J. / Doe, A.": ("Smith J, Doe A", SEPARATES.format("/")),
    "Smith & Nephew": ("Smith & Nephew", GUESS.format("Smith & Nephew")),
    "Whitcomb D.": ("Whitcomb D", "the author field of 'k' has 'Whitcomb D.' without a comma. Write 'Whitcomb, D.'."),
    "Pardee F., Kirkwood T., MacCrimmon K. and Doe, J.": (
        "Pardee F, Kirkwood T, MacCrimmon K, Doe J",
        COMMAS.format("Pardee F., Kirkwood T., MacCrimmon K."),
    ),
    "Leemans, C. R., Tiwari, R., Nauta, J.-J.": (
        "Leemans CR, Tiwari R, Nauta JJ",
        COMMAS.format("Leemans, C. R., Tiwari, R., Nauta, J.-J."),
    ),
    "Roe R et al.": ("Roe R, et al", ET_AL),
    "Roe, R. and Doe, J. and et al": ("Roe R, Doe J, et al", ET_AL),
    "Roe, R. and Doe, J., et al.": ("Roe R, Doe J, et al", ET_AL),
    "National Institute for Health and Care Excellence": (
        "National Institute for Health and Care Excellence",
        GUESS.format("National Institute for Health and Care Excellence"),
    ),
    "Centers for Disease Control and Prevention and Doe, J.": (
        "Centers for Disease Control and Prevention; Doe J",
        GUESS.format("Centers for Disease Control and Prevention"),
    ),
    "Food and Drug Administration": ("Food and Drug Administration", GUESS.format("Food and Drug Administration")),
    "American Head and Neck Society": ("American Head and Neck Society", GUESS.format("American Head and Neck Society")),
    "Cancer Research UK": ("Cancer Research UK", GUESS.format("Cancer Research UK")),
    "Organization, World Health": ("World Health Organization", GUESS.format("World Health Organization")),
    "World Health, Organization": ("World Health Organization", GUESS.format("World Health Organization")),
    "Society, American Cancer": ("American Cancer Society", GUESS.format("American Cancer Society")),
    "UK, Cancer Research and Roe, R.": ("Cancer Research UK; Roe R", GUESS.format("Cancer Research UK")),
    "Excellence, National Institute for Health and Care": (
        "National Institute for Health and Care Excellence",
        GUESS.format("National Institute for Health and Care Excellence"),
    ),
    "Administration, U.S. Food and Drug": ("U.S. Food and Drug Administration", GUESS.format("U.S. Food and Drug Administration")),
    "Vanya Van Belle and Ann Doe": ("Belle VV, Doe A", NO_COMMA.format("Vanya Van Belle", "Belle")),
    "Doctors Without Borders": ("Doctors Without Borders", GUESS.format("Doctors Without Borders")),
    "Department of Health, Education, and Welfare": (
        "Department of Health, Education, and Welfare",
        GUESS.format("Department of Health, Education, and Welfare"),
    ),
    "Yannis Garcia Marquez": ("Marquez YG", NO_COMMA.format("Yannis Garcia Marquez", "Marquez")),
    "Médecins Sans Frontières": ("Frontières MS", NO_COMMA.format("Médecins Sans Frontières", "Frontières")),
    "Mouth Throat Nose": ("Nose MT", NO_COMMA.format("Mouth Throat Nose", "Nose")),
    "Peter Van Dyke": ("Dyke PV", NO_COMMA.format("Peter Van Dyke", "Dyke")),
    "DOE, JANE and ROE, R": (
        "DOE J, ROE R",
        "the author field of 'k' has the surname 'DOE' in capitals. Write 'Doe', or put double braces round a group.",
    ),
    "Cucunuba Perez, ZULMA": (
        "Cucunuba Perez Z",
        "the author field of 'k' has 'ZULMA' in capitals beside 'Cucunuba Perez'. Write 'Zulma' (the surname stands before a comma), or put double braces round a group.",
    ),
    "Wayne M. Koch, MD and Garcia Lorca, MA": ("Koch WM, Garcia Lorca MA", DEGREE.format("MD")),
    "Smith J, MD and Jones, MD": ("Smith J, Jones MD", DEGREE.format("MD")),
    "Doe, Jane (jane.doe@example.org)": (
        "Doe J",
        "the author field of 'k' has the address '(jane.doe@example.org)' beside a name. Delete it.",
    ),
}  # fmt: skip


def read(author: str) -> tuple[str, list[str]]:
    """The names in print, and what reading and linting say of them."""
    bibliography = parse_bibliography(
        f"@article{{k, author = {{{author}}}, title = {{T}}, journal = {{J}}, year = 2001}}"
    )
    problems = [*bibliography.problems, *lint_entries(bibliography)]
    return name_list(bibliography.entries["k"].persons["author"]), [problem.message for problem in problems]


@pytest.mark.parametrize("author", NAMES)
def test_a_name_is_printed_as_it_was_meant(author: str) -> None:
    assert read(author) == (NAMES[author], [])


@pytest.mark.parametrize("author", DOUBTFUL)
def test_a_doubtful_name_is_printed_at_its_likeliest_and_named(author: str) -> None:
    names, message = DOUBTFUL[author]
    assert read(author) == (names, [message])


def test_organizations_leave_as_organizations() -> None:
    entries = parse_bibliography("@misc{k, author = {World Health Organization and Doe, J. and others}}").entries
    people = entries["k"].persons["author"]
    assert [is_group(person) for person in people] == [True, False, False]
    assert " and ".join(map(str, people)) == "{World Health Organization} and Doe, J. and others"
    assert has_others(people)


@pytest.mark.parametrize("role", ["editor", "translator", "bookauthor", "holder"])
def test_every_role_is_read_as_authors_are(role: str) -> None:
    entry = parse_bibliography(f"@book{{k, {role} = {{Hughes BG 3rd and World Health Organization}}}}").entries["k"]
    assert name_list(entry.persons[role]) == "Hughes BG III; World Health Organization"
