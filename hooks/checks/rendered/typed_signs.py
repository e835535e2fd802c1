"""The table of signs that readers see as they were typed, each with what to write in its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

IN_TAG = 'In a raw tag, write markdown="1" into the tag'
UNREAD = f"{IN_TAG}; else take the backslash before it out"


@dataclass(frozen=True)
class Sign:
    """What the pattern `written` finds in the text of a finished page; `shown` in it is quoted in the message."""

    written: str
    remedy: str
    in_raw_alone: bool = False  # Elsewhere the tool for the structure of Markdown says it.
    unless_escaped: bool = False  # "\\*" is a star that is meant.
    needs: tuple[str, ...] = ()  # One of these is in each match, so a text without any is not read for it.

    @property
    def is_half(self) -> bool:
        """One of a pair, such as '**' without its other."""
        return "other one" in self.remedy or "are missing" in self.remedy

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when a text first has what it needs: most texts have few of these."""
        return re.compile(self.written, re.MULTILINE)

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Each place in a text, in order."""
        if not self.needs or any(need in text for need in self.needs):
            yield from self.pattern.finditer(text)


# Each begins with what is typed, and reads on for a few words so that its line is found; or its line is that of the
# words before it.
SIGNS: Sequence[Sign] = (
    Sign(r"(?P<shown>\\(?:cite|footcite|parencite|textcite|autocite)[a-z]*\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\})", "is LaTeX. Write [@key].", needs=("\\",)),
    Sign(r"(?P<shown>\[(?! )[^\[\]\n]{1,80}\]\([^()\s]{1,200}\))", f"is no link here. {UNREAD}.", needs=("](",)),
    Sign(r"(?P<shown>\*\*(?=\S)[^*\n]{1,80}\*\*)", f"is not bold here. {UNREAD}.", needs=("**",)),
    Sign(r"(?P<shown>\*\*)(?=[^\s*])[^*\n]{0,24}", "makes nothing bold: the two stars at the end are missing. Add them.", needs=("**",)),
    Sign(r"(?<=[^\s*])(?P<shown>\*\*)(?!\*)", "makes nothing bold: the two stars at the beginning are missing. Add them.", needs=("**",)),
    Sign(r"(?P<shown>~~)(?=\S)[^~\n]{0,24}", f"strikes nothing out here. {UNREAD}.", needs=("~~",)),
    Sign(r"(?<!=)(?P<shown>==[^=\n]{1,60}==)(?!=)", "marks nothing. Write **bold**.", needs=("==",)),
    Sign(r"(?<!\+)(?P<shown>\+\+[^+\n]{1,40}\+\+)(?!\+)", "draws no key. Write the name of the key.", needs=("++",)),
    Sign(r"(?P<shown>\^[^\^\s]{1,20}\^)", "raises nothing. Write <sup>2</sup>.", needs=("^",)),
    Sign(r"(?P<shown>:(?<![\w:]:)[a-z][a-z0-9_+-]*:)(?![\w:])", "draws no picture. Write it in words, or take it out."),
    Sign(r"(?P<shown>\\)$", "at the end of a line breaks no line here. Begin a new paragraph.", needs=("\\",)),
    Sign(r"^[ \t]*(?P<shown>:{3,}) ?\w*[^\n]{0,24}", 'begins no box. Write !!! note "The title".', needs=(":::",)),
    Sign(r"^[ \t]*(?P<shown>={3,}) ?[\"“][^\n]{0,24}", "begins no tab. Write a heading.", needs=("===",)),
    Sign(r"(?P<shown>\[!\w+\])", "begins no box of this kind. Write [!NOTE], [!TIP] or [!WARNING] alone on the first line, or !!! note.", needs=("[!",)),
    Sign(r"^[ \t]*(?P<shown>\[ ?[xX*~✓-]? ?\]|\([xX ]\)) [^\n]{0,24}", "draws no box to tick here. Begin the line with '- [ ] '.", needs=("[", "(")),
    Sign(r"^[ \t]*(?P<shown>[•·▪◦‣●○∙■□☑✓✔►➢➤→❖◆–—])[ \t]+[^\n]{0,24}", "is a bullet from another program. Write '- ', with an empty line above the list."),
    Sign(r"^[ \t]*(?P<shown>o)[ \t]+(?=[A-Z])[^\n]{0,24}", "is a bullet from another program. Write '- ', with an empty line above the list."),
    Sign(r"^[ \t]*(?P<shown>[-*+])[ \t]+(?=\S)[^\n]{0,24}", f"begins no list here. Put an empty line above it. {IN_TAG}.", in_raw_alone=True),
    Sign(r"^[ \t]*(?P<shown>[-*+])(?=[A-Za-z])[^\n]{0,24}", "begins no list without a space. Write '- '."),
    Sign(r"[.!?:;)][ \t]+(?P<shown>[-*+]) +(?=[A-Z“])[^\n]{0,24}", "begins no item in the middle of a line. Begin a new line with it."),
    Sign(r"^[ \t]*(?P<shown>(?:\d{1,2}|[a-z])\))[ \t]+[^\n]{0,24}", "begins no list here. Write '1. '."),
    Sign(r"^[ \t]*(?P<shown>#{1,6})[ \t]+[^\n]{0,24}", f"begins no heading here. {IN_TAG}.", in_raw_alone=True, needs=("#",)),
    Sign(r"^[ \t]*(?P<shown>\|)(?=[^\n]*\w)[^\n|]{0,24}\|[^\n]{0,60}", f"begins no table here. Put an empty line above it, and a line of dashes below its first. {IN_TAG}.", needs=("|",)),
    Sign(r"(?P<shown>\{ *grade(?!:)[^{}\n]*\})", "is no measure. Write {grade: tests.md}.", needs=("{",)),
    Sign(r"(?P<shown>\{(?! *grade:)[^{}\n]{0,60}\})", "does nothing here. Write it at the end of its paragraph, or take it out.", needs=("{",)),
    Sign(r"\b\w{1,24}(?P<shown> ?--+ ?)(?=\w)", "is no dash. Write a comma, or a full stop and a new sentence.", needs=("--",)),
    Sign(r"(?P<shown></?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>\n]{0,80})?/?>)", "is HTML that is not read. Write it as Markdown, or take it out.", needs=("<",)),
    Sign(r"(?P<shown>&(?:nbsp|lt|gt|amp|quot|[mn]dash|hellip|#\d{1,5});)", "is an entity that is not read. Type the sign itself.", needs=("&",)),
    Sign(r"(?P<shown>!\[[^\[\]\n]{0,80}\]\()", f"shows no image here. {UNREAD}.", needs=("![",)),
    Sign(r"(?P<shown>\[\[[^\[\]\n]{1,60}\]\])", "is no link. Write [text](page.md).", needs=("[[",)),
    Sign(r"(?P<shown>\[TOC\])", "makes no contents. Take it out, for the menu shows them."),
    Sign(r"^[ \t]*(?P<shown>`{3,}|~{3,})[^\n]{0,24}", "begins no block here. Put it on a line of its own.", needs=("```", "~~~")),
    Sign(r"(?<![\w*])(?P<shown>\*{1,3})(?=[A-Za-z])[^*\n]{1,24}", "is a star that makes nothing italic or bold. Add its other one, or take it out.", unless_escaped=True, needs=("*",)),
    Sign(r"(?<![\w_])(?P<shown>__?)(?=[A-Za-z])[^_\n]{1,24}", "makes nothing italic. Write *a word*.", unless_escaped=True, needs=("_",)),
    Sign(r"(?<!`)(?P<shown>`{1,2})(?!`)[^`\n]{0,24}", "is half of the mark of code. Add its other one, or write ’ for an apostrophe.", unless_escaped=True, needs=("`",)),
    Sign(r"(?P<shown>\([\w./-]+\.md(?:#[\w-]*)?\)\[[^\[\]\n]{1,60}\])", "is a link the wrong way round. Write [text](page.md).", needs=(".md",)),
    Sign(r"(?P<shown>\]\([\w./:-]+(?:#[\w-]*)?)(?![^\n]*\))", "is a link that is never closed. Add ')'.", needs=("](",)),
    Sign(r"(?<!\w)(?P<shown>!\[[^\[\]\n]{1,60}\])", "shows no image. Write ![what it shows](assets/file.svg).", needs=("![",)),
    Sign(r"(?P<shown>\|\|[^|\n]{1,40}\|\||%%[^%\n]{1,40}%%)", "hides or marks nothing. Take the signs out.", needs=("||", "%%")),
    Sign(r"^[ \t]*(?P<shown>%%|//|/\*) [^\n]{0,24}", "begins no comment. Write <!-- a note -->.", needs=("%%", "//", "/*")),
    Sign(r"(?<![\w$])(?P<shown>\$[A-Za-z][^$\n]{0,40}\$)(?!\w)", "is no formula here. Write it in words.", needs=("$",)),
    Sign(r"(?P<shown>\\(?:[nrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|text[a-z]{2,4}|emph|item|newline))(?![a-zA-Z])", "is a sign of a program. Type what it stands for.", needs=("\\",)),
    Sign(r"(?P<shown>&[A-Za-z][A-Za-z0-9]{1,20};)", "is no entity. Type the sign itself.", needs=("&",)),
    Sign(r"(?P<shown>[âÃÂ][\u0080-\u00bf€™œ“”‚ƒ„…†‡‰Š‹Œ˜š›žŸ]+|\ufffd|[\ue000-\uf8ff])", "is a letter that a program broke. Type it anew."),
    Sign(r"(?<![<\-=])(?P<shown><-|<!--|-->|(?<!-)->|=>)(?![\-=>])", "is no arrow or comment here. Write it in words, or take it out.", needs=("<-", "<!--", "->", "=>")),
    Sign(r"(?<!\w)(?P<shown>''(?=\w)|``)[^\n]{0,24}", "makes nothing italic. Write *a word*.", needs=("''", "``")),
    Sign(r"^[ \t]*(?P<shown>= [^=\n]{1,40} =)$", "begins no heading here. Write '## '.", needs=("= ",)),
    Sign(r"^[^\[\]\n]*(?P<shown>\])", "is a bracket without its other one. Add it, or take it out.", needs=("]",)),
    Sign(r"^[ \t]*(?P<shown>:)(?:[ \t]+|(?=[A-Za-z])(?![\w+-]+:))[^\n]{0,24}", "explains no word here. Write the word on the line above, and ':   ' before its meaning."),
    Sign(r"^[ \t]*(?P<shown>>)[^\n]{0,24}", "begins no quotation here. Put an empty line above it.", needs=(">",)),
    Sign(r"(?P<shown>\$\$?\\[a-z]+[^$\n]{0,60}\$)", "is no formula here. Write it in words.", needs=("$",)),
    Sign(r"(?<![\w+])(?P<shown>\+[A-Za-z]\w{2,30}\+)(?![\w+])", "marks nothing. Write *a word*.", needs=("+",)),
    Sign(r"(?P<shown>&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|(?:nbsp|[mn]dash|hellip|copy|reg|deg|times|[lr][sd]quo|bull|eacute|uuml)(?=[\s.,])))(?![\w;])", "is an entity without its ';', and not read. Type the sign itself.", needs=("&",)),
    Sign(r"(?<![<>=])(?P<shown><=|>=)(?![<>=])", "is a sign of a program. Write “at most” or “at least”.", needs=("<=", ">=")),
    Sign(r"(?<=[A-Za-z])(?P<shown>\*{1,3})(?=[\s.,;:)]|$)", "is a star too many. Take it out, or add its other one.", unless_escaped=True, needs=("*",)),
    Sign(r"^(?P<shown>\[[^\[\]\n]{1,40}\]:) [^\n]{1,24}", "gives no link its address. Write [x]: page.md, or take it out.", needs=("]:",)),
    Sign(r"^[ \t]*(?P<shown>--+) (?=\w)[^\n]{0,24}", "begins no list. Write '- '.", needs=("--",)),
    Sign(r"(?P<shown>•)(?=[^\n•]{1,60}•)", "is a bullet in the middle of a line. Begin each item on its own line with '- '."),
    Sign(r"(?P<shown> - )(?<=\w: - )(?=\w[^\n-]{0,40} - \w)", "begins no list in the middle of a line. Begin each item on its own line with '- '."),
    Sign(r"(?P<shown>\\(?:[&$,%]|\\?(?= )))", "is a sign of another program. Take the backslash out.", needs=("\\",)),
    Sign(r"(?P<shown>\[[^\[\]\n]{1,60}\][\w/-]+\.md\b)", "is no link. Write [text](page.md).", needs=(".md",)),
    Sign(r"(?<= )\(?(?<!\] \()(?P<shown>[a-z][a-z-]*\.md)(?=[\s).,;:])", "is the name of a file, and readers do not know it. Write [text](page.md).", needs=(".md",)),
    Sign(r"(?P<shown>link:[\w./:-]{1,80}\[[^\[\]\n]{1,60}\]|\[https?://[^\s\[\]]{1,80} [^\[\]\n]{1,60}\])", "is no link. Write [text](address).", needs=("link:", "[http")),
    Sign(r"(?P<shown>!\([^()\n]{1,60}\)\[[^\[\]\n]{1,80}\])", "shows no image. Write ![what it shows](assets/file.svg).", needs=("!(",)),
    Sign(r"(?P<shown>\^\[[^\[\]\n]{1,80}\])", "makes no note. Write it in the text.", needs=("^[",)),
    Sign(r"(?P<shown>\[/?(?:b|i|u|url|img|quote|size|color)\])", "is a sign of a forum. Write it as Markdown, or take it out.", needs=("[",)),
    Sign(r"(?P<shown>#(?:N/A|REF!|VALUE!|DIV/0!)|%[A-Z_]{3,20}%|\bcite(?:turn\d\w+))", "is what another program left. Take it out, or write what was meant.", needs=("#", "%", "citeturn")),
    Sign(r"(?P<shown>\[(?:insert|add|your|fill in|name of|date)\b[^\[\]\n]{0,30}\])", "is a place to fill in. Fill it in, or take it out.", needs=("[",)),
    Sign(r"(?P<shown>\[[^\[\]|\n]{1,60}\|[^\[\]|\n]{1,80}\]|[\"”]:[\w./-]{1,80}\.(?:md|html?)\b|[\"”]:https?://\S{1,80})", "is no link. Write [text](page.md).", needs=("[", "\":", "”:")),
    Sign(r"(?P<shown>\\[A-Za-z]{1,20})", "is a sign of a program. Type what it stands for.", needs=("\\",)),
    Sign(r"(?P<shown>(?<!\d)%[0-9A-F]{2}(?:%[0-9A-F]{2})*)(?![0-9.])", "is a sign of an address. Type what it stands for.", needs=("%",)),
    Sign(r"^[ \t]*(?P<shown>\.\. [a-z-]{2,20}::|(?:h[1-6]|bq)\. )[^\n]{0,24}", "is a sign of another program. Write it as Markdown.", needs=(".. ", "h1. ", "h2. ", "h3. ", "h4. ", "h5. ", "h6. ", "bq. ")),
    Sign(r"^[ \t]*(?P<shown>={2,} ?[^=\n]{1,60}={2,})[ \t]*$", "begins no heading here. Write '## '.", needs=("==",)),
    Sign(r"(?P<shown>@@[^@\n]{1,40}@@|#{2,}[^#\s][^#\n]{0,40}#{2,}|(?<![\w:/])//[^/\s][^/\n]{0,40}//(?!\w)|(?<![\w/.])/[a-z]{2,20}/(?![\w/])|(?<![\w=])=[a-z]{2,20}=(?![\w=]))", "marks nothing. Write *a word*.", needs=("@@", "##", "/", "=")),
    Sign(r"(?P<shown>\[(?:[A-Z]{2,}(?:[ _-][A-Z]{2,}){1,4}|(?:FIRST|LAST)?NAMES?|DATE|PHONE|NUMBER|CLINIC|HOSPITAL|CITY|STATE|COUNTRY|DOCTOR|NURSE|TEAM|ADDRESS|TITLE|LINK|URL|TEXT|PLACE|PLACEHOLDER|HERE|E-?MAIL|TIME|YEAR|MONTH|DAY|DRUG|DOSE|SOURCE|FIGURE|X{1,4})\](?![(\[:])|\[(?:the |an? |your |\w+ )?(?:name|(?:phone |tele)?(?:number|phone)|address|date|place|city|state|e-?mail|title|link|URL|amount|year|month|source)\](?![(\[:])"
         r"|(?<!and )(?<!or )\b(?:XX|YY|ZZ)\b(?! (?:and|or|cells?|chromo\w+)\b)|\b[A-Z]{2,}_[A-Z_]{2,}\b|%(?:\(\w{1,20}\))?[sd]\b|(?<![\w$])\$[A-Z][A-Z_]{1,20}\b|<%=?[^%\n]{1,40}%>|\bNaN\b|\bN\.N\."
         r")", "is a place to fill in. Fill it in, or take it out.", needs=("[", "XX", "YY", "ZZ", "_", "%", "$", "NaN", "N.N.")),
    Sign(r"(?P<shown>!=|==|&&|\|\|)(?<= ..)(?= \w)", "is a sign of a program. Write it in words.", needs=("!=", "==", "&&", "||")),
    Sign(r"(?P<shown>,,|; ?;)", "stands twice. Take one out.", needs=(",,", ";;", "; ;")),
    Sign(r"(?<=[A-Za-z])(?P<shown>_{1,2})(?=[\s.,;:]|$)", "makes nothing italic. Write *a word*.", unless_escaped=True, needs=("_",)),
    Sign(r"(?P<shown>[\[{])(?!-?@)[^\[\]{}\n]*$", "is a bracket without its other one. Add it, or take it out.", needs=("[", "{")),
    Sign(r"(?P<shown></?(?:br|hr|p|div|span|b|i|u|em|strong|su[bp]|img|a|[uo]l|li|t[dhr]|table|details|summary|font|h[1-6]) ?/?)(?=\s)(?![^<>\n]*>)[^\n]{0,24}", "begins a tag that never ends. Write it as Markdown, or take it out.", needs=("<",)),
    Sign(r"^[ \t]*(?P<shown>#{7,}) ", "begins no heading: six are the most. Take some out.", needs=("#######",)),
)  # fmt: skip
