"""The texts of the SPDX licence list, rendered from its XML."""
import dataclasses
import pathlib
import re
import tarfile
import xml.etree.ElementTree as ElementTree

_BLOCKS = frozenset(["p", "titleText", "copyrightText", "item", "list", "standardLicenseHeader"])
_BLANK = re.compile(r"\s+")
_PLAIN_CHOICE = re.compile(r"[\w ,'-]+(\|[\w ,'-]+)+")   # an alt whose pattern is a choice of plain words
_ANYTHING = re.compile(r"\.[*+]|\.\{\d+,\d+\}")
_HOLDER = re.compile(r"copyright|holder|owner|organi[sz]ation|author|contributor|licensor|company|name", re.I)


@dataclasses.dataclass(frozen=True)
class Wording:
    """How a text is rendered. optional: with its optional parts; other_choice: another of an alt's plain choices;
    names: what stands in turn for holders that may have any name; copyright: what stands for the
    copyright notice; bullet: makes the mark of a list item from its number and its own mark."""
    optional: bool = True
    other_choice: bool = False
    names: tuple = ()
    copyright: str | None = None
    bullet: object = None


@dataclasses.dataclass(frozen=True)
class Paragraph:
    """kind: title, copyright or text; depth: of the list that it stands in, 0 outside."""
    kind: str
    depth: int
    mark: str
    text: str


class _Renderer:
    def __init__(self, wording):
        self.wording, self.paragraphs, self.parts, self.mark, self.depth, self.kind = wording, [], [], "", 0, "text"
        self.holders, self.number = 0, 0

    def end(self):
        """Ends the paragraph that is being read."""
        text = _BLANK.sub(" ", "".join(self.parts)).strip()
        if text or self.mark:
            self.paragraphs.append(Paragraph(self.kind, self.depth, self.mark, text))
        self.parts, self.mark = [], ""

    def alternative(self, element):
        match, text = element.get("match", ""), "".join(element.itertext())
        if self.wording.names and _ANYTHING.fullmatch(match) and _HOLDER.search(element.get("name", "")):
            self.holders += 1
            by = text.lstrip()[:3] if text.lstrip()[:3].lower() == "by " else ""
            return by + self.wording.names[self.holders % len(self.wording.names)]
        if self.wording.other_choice and _PLAIN_CHOICE.fullmatch(match):
            choices = match.split("|")
            same = [choice for choice in choices if choice.strip().lower() != _BLANK.sub(" ", text).strip().lower()]
            return same[-1] if same else text
        return text

    def bullet(self, element):
        self.end()
        self.number += 1
        own = _BLANK.sub(" ", "".join(element.itertext())).strip()
        self.mark = self.wording.bullet(self.number, own) if self.wording.bullet else own

    def visit(self, element):
        name = element.tag.rpartition("}")[2]
        if name == "optional" and not self.wording.optional:
            self.parts.append(" ")
        elif name == "alt":
            self.parts.append(self.alternative(element))
        elif name == "bullet":
            self.bullet(element)
        elif name == "br":
            self.parts.append(" ")
        elif name == "copyrightText" and self.wording.copyright is not None:
            self.end()
            self.paragraphs.append(Paragraph("copyright", self.depth, "", self.wording.copyright))
        else:
            self.block(name, element)

    def block(self, name, element):
        outer = self.kind
        if name in _BLOCKS and not (name == "p" and self.mark and not self.parts):
            self.end()
        self.kind = {"titleText": "title", "copyrightText": "copyright"}.get(name, self.kind)
        self.depth += name == "list"
        self.parts.append(element.text or "")
        for child in element:
            self.visit(child)
            self.parts.append(child.tail or "")
        if name in _BLOCKS:
            self.end()
        self.depth -= name == "list"
        self.kind = outer


def paragraphs(text, wording=Wording()):
    """The paragraphs of a <text> element."""
    renderer = _Renderer(wording)
    renderer.visit(text)
    renderer.end()
    return renderer.paragraphs


def words(found):
    """The words of paragraphs in lower case, without the marks of lists: what two texts share that are the same."""
    return tuple(re.findall(r"[a-z0-9]+", " ".join(paragraph.text for paragraph in found).lower()))


def read(place):
    """{id: <text> element} of the list's XML, a folder or a tar archive of it; exceptions are left out."""
    place, found = pathlib.Path(place), {}
    if place.is_dir():
        contents = [path.read_bytes() for path in sorted(place.rglob("*.xml")) if path.parent.name != "exceptions"]
    else:
        with tarfile.open(place) as archive:
            contents = [archive.extractfile(member).read() for member in archive
                        if member.name.endswith(".xml") and "/exceptions/" not in member.name]
    for content in contents:
        licence = ElementTree.fromstring(content).find("{*}license")
        if licence is not None:
            found[licence.get("licenseId")] = licence.find(".//{*}text")
    return dict(sorted(found.items()))
