"""What TeX commands stand for that are one sign: accents, letters, Greek, signs of text and of mathematics."""

import unicodedata

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "k": "\u0328", "v": "\u030c", "u": "\u0306", "H": "\u030b", "r": "\u030a",
    "d": "\u0323", "b": "\u0331", "h": "\u0309", "t": "\u0361", "G": "\u030f",
    "textcommabelow": "\u0326", "textogonekcentered": "\u0328",
    # In mathematics.
    "acute": "\u0301", "grave": "\u0300", "hat": "\u0302", "widehat": "\u0302", "ddot": "\u0308", "tilde": "\u0303",
    "widetilde": "\u0303", "bar": "\u0304", "dot": "\u0307", "check": "\u030c", "breve": "\u0306", "mathring": "\u030a",
    "vec": "\u20d7",
}  # fmt: skip

LETTERS = {
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "IJ": "Ĳ", "ij": "ĳ", "imath": "ı", "jmath": "ȷ",
}  # fmt: skip

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "vartheta": "θ", "varrho": "ρ", "varsigma": "ς", "varkappa": "κ", "omicron": "ο", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip

SIGNS = {
    "ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "…", "textendash": "–", "textemdash": "—", "hyphen": "-",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'",
    "textquotedbl": '"', "lq": "‘", "rq": "’", "guillemotleft": "«", "guillemotright": "»", "slash": "/",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textbar": "|", "textunderscore": "_",
    "textless": "<", "textgreater": ">", "lt": "<", "gt": ">", "textbraceleft": "{", "textbraceright": "}",
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "S": "§", "P": "¶",
    "pounds": "£",
    "textsterling": "£", "texteuro": "€", "euro": "€", "textyen": "¥", "textdegree": "°", "degree": "°", "circ": "°",
    "textmu": "μ", "textmicro": "μ", "textordmasculine": "º", "textordfeminine": "ª", "dag": "†", "ddag": "‡",
    "textbullet": "•", "bullet": "•", "cdot": "·", "textperiodcentered": "·", "times": "×", "texttimes": "×",
    "div": "÷",
    "pm": "±", "textpm": "±", "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "ll": "≪",
    "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡", "propto": "∝", "infty": "∞", "partial": "∂",
    "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√", "in": "∈", "subset": "⊂", "cup": "∪", "cap": "∩",
    "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "uparrow": "↑",
    "prime": "′", "ell": "ℓ", "hbar": "ħ", "ast": "∗", "star": "⋆", "TeX": "TeX", "LaTeX": "LaTeX",
    "downarrow": "↓", "mapsto": "↦", "longrightarrow": "→", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "implies": "⇒",
    "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]", "langle": "⟨", "rangle": "⟩", "vert": "|", "mid": "|",
    "Vert": "‖", "lvert": "|", "rvert": "|", "setminus": "∖", "backslash": "\\", "colon": ":", "textcolon": ":",
    "lesssim": "≲", "gtrsim": "≳", "leqslant": "≤", "geqslant": "≥", "lessapprox": "⪅", "gtrapprox": "⪆", "cong": "≅",
    "notin": "∉", "ni": "∋", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "emptyset": "∅", "varnothing": "∅",
    "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧", "lor": "∨", "wedge": "∧", "vee": "∨",
    "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "perp": "⊥", "parallel": "∥", "angle": "∠", "aleph": "ℵ", "Re": "ℜ",
    "Im": "ℑ", "wp": "℘", "dagger": "†", "ddagger": "‡", "textdagger": "†", "textdaggerdbl": "‡", "checkmark": "✓",
    "triangle": "△", "square": "□", "diamond": "⋄", "flat": "♭", "sharp": "♯", "natural": "♮",
    "circledR": "®", "lnapprox": "⪉", "doteq": "≐", "asymp": "≍", "models": "⊨", "vdash": "⊢", "top": "⊤", "bot": "⊥",
    "ldotp": ".", "vdots": "⋮", "ddots": "⋱", "dotsc": "…", "dotsb": "…",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹", "texttwosuperior": "²",
    "textthreesuperior": "³", "textperthousand": "‰", "perthousand": "‰", "textpertenthousand": "‱", "permil": "‰",
    "textcelsius": "°C", "celsius": "°C", "degreeCelsius": "°C", "textohm": "Ω", "ohm": "Ω", "micro": "µ", "mho": "℧",
    "textmho": "℧", "surd": "√", "textdoublepipe": "ǁ", "textpipe": "ǀ", "mathplus": "+", "mathminus": "−", "textminus": "−", "textdiv": "÷", "textsurd": "√", "textlnot": "¬", "textsection": "§",
    "textparagraph": "¶", "textpilcrow": "¶", "textcent": "¢", "textcurrency": "¤", "textwon": "₩", "textdollar": "$",
    "textdong": "₫", "textnaira": "₦", "textbaht": "฿", "textflorin": "ƒ", "textlira": "₤", "textcolonmonetary": "₡",
    "textnumero": "№", "texttildelow": "~", "textasciigrave": "`", "textasciiacute": "´", "textasciidieresis": "¨",
    "textasciimacron": "¯", "textasciibreve": "˘", "textasciicaron": "ˇ", "textexclamdown": "¡", "textquestiondown": "¿",
    "textquotestraightbase": "‚", "textquotestraightdblbase": "„", "quotesinglbase": "‚", "quotedblbase": "„", "glq": "‚",
    "grq": "‘", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "guilsinglleft": "‹",
    "guilsinglright": "›", "quotesingle": "'", "textvisiblespace": " ", "textthreequartersemdash": "—",
    "textbrokenbar": "¦", "textbardbl": "‖", "textasteriskcentered": "*", "textopenbullet": "◦", "textreferencemark": "※",
    "textrightarrow": "→", "textleftarrow": "←", "textuparrow": "↑", "textdownarrow": "↓", "textestimated": "℮",
    "textrecipe": "℞", "textservicemark": "℠", "textcircledP": "℗", "textmusicalnote": "♪", "textmarried": "⚭",
    "textborn": "*", "textdied": "†", "textschwa": "ə", "textdbend": "☡", "female": "♀", "male": "♂", "textnobreakspace": " ",
    "nobreakspace": " ", "textspace": " ", "thinspace": " ", "medspace": " ", "thickspace": " ", "negthinspace": "",
    "emspace": " ", "emdash": "—", "endash": "–", "nobreakdash": "", "colonequals": ":=",
    "textcompwordmark": "", "textnonbreakinghyphen": "\u2011", "mathellipsis": "…", "percent": "%", "textpercent": "%",
    "textampersand": "&", "textnumbersign": "#", "textat": "@", "textasterisk": "*", "textplus": "+", "textequals": "=",
    "textslash": "/", "AmS": "AMS", "LaTeXe": "LaTeX2e", "XeTeX": "XeTeX", "log": "log", "ln": "ln", "exp": "exp",
    "min": "min", "max": "max", "sin": "sin", "cos": "cos", "tan": "tan", "lim": "lim", "sup": "sup", "inf": "inf",
    "Pr": "Pr", "det": "det", "dim": "dim", "ker": "ker", "arg": "arg", "deg": "deg", "gcd": "gcd", "iint": "∬", "oint": "∮",
    "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "space": " ", "newline": " ", "par": " ", "enspace": " ",
}  # fmt: skip

SYMBOLS = (
    LETTERS | GREEK | {f"{kind}{name}": letter for name, letter in GREEK.items() for kind in ("text", "up")} | SIGNS
)

# What an accent is without a letter: `\~{}` in an address is a tilde.
ALONE = {"~": "~", "^": "^", "'": "'", "`": "`", '"': '"', "=": "¯", ".": "."}


def accented(letters: str, accent: str) -> str:
    r"""`\'{\i}` is í: TeX takes the dot away before it sets an accent, Unicode does so by itself."""
    if not letters:
        return ""
    first = {"ı": "i", "ȷ": "j"}.get(letters[0], letters[0])
    return unicodedata.normalize("NFC", first + accent) + letters[1:]
