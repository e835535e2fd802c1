"""What TeX commands do with what follows them: mark it up, quote it, drop it, or keep it as it is."""

from .tex_symbols import ACCENTS, SYMBOLS

# \, \; \: \\ and "\ " are spaces; \- \/ \! \@ only steer TeX's line breaking and spacing.
SIGN_COMMANDS = {
    ",": " ", ";": " ", ":": " ", ">": " ", "\\": " ", " ": " ",
    "-": "", "/": "", "!": "", "@": "", "+": "", "(": "", ")": "",
}  # fmt: skip

TAGS = {
    "emph": "em", "textit": "em", "textsl": "em", "mathit": "em", "mkbibemph": "em", "mkbibitalic": "em",
    "textbf": "strong", "mathbf": "strong", "mkbibbold": "strong", "boldsymbol": "strong", "bm": "strong",
    "textsubscript": "sub", "textsuperscript": "sup", "mkbibsuperscript": "sup", "mkbibsubscript": "sub",
    "textinferior": "sub", "textsuperior": "sup",
}  # fmt: skip

# {\em words}: from here to the end of the group.
SWITCHES = {"em": "em", "it": "em", "itshape": "em", "sl": "em", "slshape": "em", "bf": "strong", "bfseries": "strong"}

QUOTES = {
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquote": ("“", "”"), "mkbibparens": ("(", ")"),
    "mkbibbrackets": ("[", "]"), "sqrt": ("√", ""), "ang": ("", "°"),
}  # fmt: skip

# Command → how many arguments it has that are not for readers, before the one that is.
ARGUMENTS_BEFORE_WORDS = {
    "colorbox": 1, "foreignlanguage": 1, "hyperlink": 1, "hypertarget": 1, "href": 1, "parbox": 1, "raisebox": 1,
    "resizebox": 2, "scalebox": 1, "texorpdfstring": 1, "textcolor": 1, "textlang": 1, "fcolorbox": 2, "bibinfo": 1,
    "otherlanguage": 1, "stackrel": 1, "overset": 1, "underset": 1,
}  # fmt: skip

# Commands whose argument is not for readers: sorting aids, spacing, references inside a LaTeX document.
DROPPED_NAMES = """
    noopsort label ref cite citep citet hspace vspace color index phantom footnote thanks selectlanguage begin end
    hphantom vphantom pagecolor fontsize nocite vskip hskip kern switchargs sortnoop noop
"""
DROPPED_WITH_ARGUMENT = frozenset(DROPPED_NAMES.split())

UPPER, LOWER = frozenset({"uppercase", "MakeUppercase"}), frozenset({"lowercase", "MakeLowercase"})

# Whose argument is mathematics, and whose is text, wherever they stand.
MATHEMATICS = frozenset({"ensuremath"})
TEXT = frozenset({"text", "textrm", "mbox", "hbox", "textnormal", "textsf", "texttt"})

# Commands about fonts, sizes and line breaks, of which plain words need nothing.
NO_MATTER_NAMES = """
    textsc textup textmd textlf textlatin textcyrillic textgreek mathrm mathsf mathtt mathcal mathbb mathfrak mathscr
    mathnormal operatorname mathop mathord mathbin mathrel rm sf tt sc scshape smallcaps rmfamily sffamily ttfamily
    upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge underline uline
    sout overline underbar protect relax left right middle big Big bigg Bigg bigl bigr Bigl Bigr bigm nolinkurl path
    limits nolimits displaystyle textstyle scriptstyle boldmath unboldmath xspace allowbreak linebreak nolinebreak
    pagebreak nobreak break null noindent centering bgroup egroup smash strut mathstrut NoCaseChange nohyphens sloppy
    fussy ignorespaces unskip textls mkbibacro mkbibnamefamily mkbibnamegiven autocap bibstring midsentence string
    raggedright MakeTitlecase MakeSentenceCase capitalisewords url upshape em nohyphenation hyphenation ce num qty SI si
    unit SIrange numrange qtyrange frac tfrac dfrac nicefrac sfrac binom else fi ifmmode makeatletter makeatother
"""
NO_MATTER = frozenset(NO_MATTER_NAMES.split())

# All that can be read; what is unknown loses the command and keeps its argument.
KNOWN = frozenset().union(
    ACCENTS, SYMBOLS, TAGS, SWITCHES, QUOTES, ARGUMENTS_BEFORE_WORDS, DROPPED_WITH_ARGUMENT, UPPER, LOWER, MATHEMATICS,
    TEXT, NO_MATTER,
)  # fmt: skip
