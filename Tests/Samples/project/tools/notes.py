"""Counts the notes of a folder, and prints what each is about."""

import pathlib
import sys


def main(folder):
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        print(path.name, characteristic_words(path.read_text().splitlines()))


def characteristic_words(tree, limit=3):
    nodes = list(tree.walk())
    frequency = Counter()
    for node in nodes:
        frequency.update(node.words.keys())
    answer = {}
    for node in nodes:
        scores = {}
        for term, n in node.words.items():
            scores[term] = n * len(nodes) / frequency[term]
        order = sorted(scores, key=lambda term: (-scores[term], term))
        answer[node.title] = order[:limit]
    return answer


if __name__ == "__main__":
    main(sys.argv[1])
