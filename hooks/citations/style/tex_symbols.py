"""What TeX commands stand for: accents, letters, signs and the commands that mark up or drop their argument."""

ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "k": "\u0328", "v": "\u030c", "u": "\u0306", "H": "\u030b", "r": "\u030a",
    "d": "\u0323", "b": "\u0331",
}  # fmt: skip

LETTERS = {
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
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
    "downarrow": "↓", "prime": "′", "ell": "ℓ", "hbar": "ħ", "ast": "∗", "star": "⋆", "TeX": "TeX", "LaTeX": "LaTeX",
    "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "space": " ", "newline": " ", "par": " ", "enspace": " ",
}  # fmt: skip

SYMBOLS = LETTERS | GREEK | {f"text{name}": letter for name, letter in GREEK.items()} | SIGNS

# \, \; \: \\ and "\ " are spaces; \- \/ \! \@ only steer TeX's line breaking and spacing.
SIGN_COMMANDS = {
    ",": " ",
    ";": " ",
    ":": " ",
    "\\": " ",
    " ": " ",
    "-": "",
    "/": "",
    "!": "",
    "@": "",
    "(": "",
    ")": "",
}

TAGS = {
    "emph": "em", "textit": "em", "textsl": "em", "mathit": "em", "mkbibemph": "em", "mkbibitalic": "em",
    "textbf": "strong", "mathbf": "strong", "mkbibbold": "strong", "textsubscript": "sub", "textsuperscript": "sup",
}  # fmt: skip

# {\em words}: from here to the end of the group.
SWITCHES = {"em": "em", "it": "em", "itshape": "em", "sl": "em", "slshape": "em", "bf": "strong", "bfseries": "strong"}

QUOTES = {"enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"), "mkbibbrackets": ("[", "]")}

# Commands whose argument is not for readers: sorting aids, spacing, references inside a LaTeX document.
DROPPED_WITH_ARGUMENT = {"noopsort", "label", "ref", "cite", "hspace", "vspace", "color", "index", "phantom"}
