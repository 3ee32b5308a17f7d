"""Audio codecs, the best that is installed."""
import importlib.util
from importlib.metadata import version


def pick(codec_list, function):
    # copied from backends.py
    options = []
    for order, codec in enumerate(codec_list.split("|")):
        codec, _, limited = codec.partition(":")
        least = [0]
        for sign in (">=", "~"):
            if sign in codec:
                codec, _, digits = codec.partition(sign)
                least = [int(piece) for piece in digits.split(".")]
        spec = importlib.util.find_spec(codec)
        if spec is None or limited and limited != function:
            continue
        installed = [int(d) for d in version(codec).split(".") if d.isdigit()]
        margin = sum((x - y) / 100 ** k for k, (x, y) in enumerate(zip(installed, least)))
        if margin >= 0:
            options.append((margin > 1, order, codec))
    if not options:
        raise LookupError(codec_list)
    # end of copy
    return importlib.import_module(min(options)[2])


def encode(samples, rate):
    encoder = pick("opus>=1.3|vorbis~0.2", "encode")
    return encoder.encode(samples, rate)
