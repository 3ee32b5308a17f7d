"""What the scanner, the finder of functions and the edits must know of each language of labelled.json."""
import dataclasses

import edits

KEYWORDS = frozenset(word.decode() for word in edits.KEYWORDS) | frozenset("""NULL nullptr undefined NaN assert auto
bytes case channel checked co_await constexpr const_cast data decltype defined deriving elseif elsif endif endforeach
error esac exception explicit external fi fixed float32 float64 friend fun functor given goto iff inline inout int8 int16
int32 int64 instance internal isset iota keyof layout lock method mutable native newtype noexcept object of ok open out
package params parent print println private readonly rec redo repeat retry rune sealed sig size_t slice_from
static_cast strict strictfp struct super template then transient typeclass uint uint8 uint16 uint32 uint64 union unset
unsafe val value volatile wchar_t when where xor __init__ __name__ i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 usize isize
char double Some Ok Err True False Nothing Just shift bless done""".split())

_SLASH = r"//[^\n]*|/\*[\s\S]*?\*/"
_HASH = r"#[^\n]*"
_QUOTED = r'"(?:\\[\s\S]|[^"\\])*"'
_APOSTROPHES = r"'(?:\\[\s\S]|[^'\\])*'"
_CHARACTER = r"'(?:\\[^'\n]+|\\'|[^'\\\n])'"
_BACKTICKS = r"`(?:\\[\s\S]|[^`\\])*`"
_REGULAR = (r"(?:(?<=[(,=:\[!&|?{};])|(?<=[(,=:\[!&|?{};] )|(?<=return )|(?<=[=!]~ ))"
            r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/\w*")
_PERL_QUOTES = (r"\b(?:m|q|qq|qw|qr)\s?(?:\{[^{}]*\}|\([^()]*\)|\[[^\[\]]*\]|/[^/\n]*/|\|[^|\n]*\||![^!\n]*!)\w*"
                r"|\b(?:s|tr|y)(?:/(?:\\.|[^/\n\\])*/(?:\\.|[^/\n\\])*/|\{[^{}]*\}\s?\{[^{}]*\})\w*")


@dataclasses.dataclass(frozen=True)
class Language:
    """`comments`, `strings`: patterns of the scanner. `header`: a line that begins a function, group 1 its indent.
    `closer`: the word of the line that ends it, none where indents end it. `layout`: "free" where line breaks mean
    nothing, "lines" where they end statements, "kept" where the edits leave lines alone. `directives`: has # lines."""
    comments: str
    strings: str
    header: str
    closer: str = "}"
    layout: str = "free"
    directives: bool = False
    suffix: str = ""


_TYPED = (r"([ \t]*)(?:@\w+ +)?(?!(?:return|else|new|throw|case|delete|goto|await|yield|if|for|while|switch|catch|using|"
          r"lock)\b)(?:[A-Za-z_][\w<>\[\],.:?*&~]*[ \t*&]+)+[*&]*[\w:~]+(?:<[\w, ]+>)?[ \t]*\(")
_NAMED = r"()(?!(?:return|else|if|for|while|switch|do|sizeof|defined)\b)[A-Za-z_][\w:~]*[ \t]*\("
_SCRIPT = (r"([ \t]*)(?:(?:export|default|async|static|get|set|public|private|protected|override|readonly) +)*"
           r"(?:function\b *\*? *[\w$]+ *(?:<[^()>]*>)?\("
           r"|(?!(?:if|for|while|switch|catch|function|return|with|super)\b)[\w$#]+ *(?:<[^()>]*>)?\("
           r"|[\w.$]+ *[=:] *(?:async +)?function\b *[\w$]* *\(|(?:const|let|var) +[\w$]+ *= *(?:async *)?\()")
_MODIFIERS = (r"(?:(?:pub(?:\([\w ]+\))?|const|async|unsafe|extern|public|protected|private|static|abstract|final|local"
              r"|\"C\") +)*")

LANGUAGES = {
    "c": Language(_SLASH, rf"[uUL]?(?:{_QUOTED}|{_APOSTROPHES})", f"{_TYPED}|{_NAMED}", directives=True, suffix=".c"),
    "cpp": Language(_SLASH, rf'R"(\w*)\([\s\S]*?\)\1"|[uUL]?(?:{_QUOTED}|{_CHARACTER})', f"{_TYPED}|{_NAMED}",
                    directives=True, suffix=".cpp"),
    "java": Language(_SLASH, rf'"""[\s\S]*?"""|{_QUOTED}|{_CHARACTER}', _TYPED, suffix=".java"),
    "cs": Language(_SLASH, rf'\$?@"(?:[^"]|"")*"|\$?{_QUOTED}|{_CHARACTER}', _TYPED, directives=True, suffix=".cs"),
    "php": Language(rf"{_SLASH}|#(?!\[)[^\n]*", f"{_QUOTED}|{_APOSTROPHES}",
                    rf"([ \t]*){_MODIFIERS}function +&?\w+ *\(", suffix=".php"),
    "rs": Language(_SLASH, rf'b?r(#*)"[\s\S]*?"\1|b?{_QUOTED}|b?{_CHARACTER}',
                   rf"([ \t]*){_MODIFIERS}fn +\w+", suffix=".rs"),
    "go": Language(_SLASH, rf"`[^`]*`|{_QUOTED}|{_CHARACTER}",
                   r"()func +(?:\([^)]*\) *)?\w+", layout="lines", suffix=".go"),
    "js": Language(_SLASH, f"{_QUOTED}|{_APOSTROPHES}|{_BACKTICKS}|{_REGULAR}", _SCRIPT, layout="lines",
                   suffix=".js"),
    "pl": Language(rf"(?<![$@])#[^\n]*|^=[a-z][\s\S]*?(?:^=cut|\Z)|^__END__[\s\S]*", rf"{_PERL_QUOTES}|{_QUOTED}|{_APOSTROPHES}|{_REGULAR}",
                   r"([ \t]*)sub +\w+", layout="lines", suffix=".pl"),
    "py": Language(_HASH, r'[rRbBfFuU]{0,2}(?:"""[\s\S]*?"""|' + r"'''[\s\S]*?'''|" + rf"{_QUOTED}|{_APOSTROPHES})",
                   r"([ \t]*)(?:async +)?def +\w+", closer="", layout="lines", suffix=".py"),
    "rb": Language(rf"#(?!\{{)[^\n]*|^=begin[\s\S]*?^=end",
                   f"%[wWiIqQr]?(?:\\{{[^{{}}]*\\}}|\\([^()]*\\)|\\[[^\\[\\]]*\\])"
                   f"|{_QUOTED}|{_APOSTROPHES}|{_REGULAR}",
                   r"([ \t]*)def +[\w.]+", closer="end", layout="lines", suffix=".rb"),
    "lua": Language(r"--\[\[[\s\S]*?\]\]|--[^\n]*", rf"\[\[[\s\S]*?\]\]|{_QUOTED}|{_APOSTROPHES}",
                    r"([ \t]*)(?:local +)?function +[\w.:]+", closer="end", layout="lines", suffix=".lua"),
    "hs": Language(r"\{-[\s\S]*?-\}|--[^\n]*", rf"{_QUOTED}|{_CHARACTER}", r"()[a-z][\w']* +::", closer="",
                   layout="kept", suffix=".hs"),
    "ml": Language(r"\(\*[\s\S]*?\*\)", rf"{_QUOTED}|{_CHARACTER}", r"()let +(?:rec +)?[a-z][\w']* +[^=\n:]", closer="",
                   layout="kept", suffix=".ml"),
    "scala": Language(_SLASH, rf'"""[\s\S]*?"""|{_QUOTED}|{_CHARACTER}', r"([ \t]*)def +\w+", layout="kept",
                      suffix=".scala"),
    "kt": Language(_SLASH, rf'"""[\s\S]*?"""|{_QUOTED}|{_CHARACTER}', r"([ \t]*)fun +\w+", layout="kept", suffix=".kt"),
}
