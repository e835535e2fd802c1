"""What the theme sets and we never send: movement, its own look of focus, and what changes nothing that one sees."""

import re

# `:target` of the theme leaves room for a header that stays on the screen; ours does not.
UNSENT = re.compile(
    r"(?<=[{;])(?:transition|-moz-osx-font-smoothing|-webkit-font-smoothing|-moz-text-size-adjust"
    r"|-webkit-tap-highlight-color|font-feature-settings|letter-spacing|touch-action|color-adjust"
    r"|-webkit-print-color-adjust|--md-scroll-\w+)\s*:[^;{}]*(?:;|(?=\}))"
    r"|(?<=[{;])(?:outline:none|box-shadow:0 0 0 \.2rem #448aff1a)(?:;|(?=\}))"
    # What `details` has or has not, a marker of what is no item of a list, what our tables and our body say again.
    r"|(?<=\})\.md-typeset details\{display:flow-root;padding-top:0;overflow:visible\}"
    r"|(?<=\})\.md-typeset table:not\(\[class\]\) td:not\(\[align\]\),[^{}]*\{text-align:left\}"
    r"|(?<=\})\.md-typeset a:focus,\.md-typeset a:hover\{color:[^{}]*\}"
    r"|(?<=\})(?:img\{border-style:none\}|table\{border-spacing:0;border-collapse:initial\}|td,th\{font-weight:400;vertical-align:top\})"
    r"|(?<=\{padding-bottom:0;)box-shadow:none(?=\})"
    r"|(?<=\})\.md-typeset summary::marker\{display:none\}"
    r"|(?<=[{;])flex-direction:column;(?=width:100%;min-height:100%)"
    r"|(?<=[{;])scroll-margin-top:calc\(var\(--md-scroll-margin\)[^;{}]*(?:;|(?=\}))"
)


def without_unsent(css: str) -> str:
    """The theme's sheet, as it comes (small, with no comment between declarations), without these declarations."""
    return UNSENT.sub("", css)
