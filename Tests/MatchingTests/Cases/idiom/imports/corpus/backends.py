"""Finds the plotting back end that is there."""
from __future__ import annotations

import importlib
import logging
import os
import sys
from collections import OrderedDict, defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Tuple, Union

try:
    import numpy as np
except ImportError:
    np = None

try:
    import simplejson as json
except ImportError:
    import json

try:
    from functools import lru_cache
except ImportError:
    from backports.functools_lru_cache import lru_cache

if sys.version_info >= (3, 8):
    from importlib.metadata import version
else:
    from importlib_metadata import version

from .canvas import Canvas
from .errors import BackendError, MissingBackend

__all__ = [
    "Canvas",
    "BackendError",
    "MissingBackend",
    "available",
    "select",
]

logger = logging.getLogger(__name__)

HAS_NUMPY = np is not None


class Deferred:
    """Stands for a module until it is used; a wish such as "cairo>=1.2|skia~2:Surface" names rivals and a floor."""

    def __init__(self, wish):
        self.wish = wish
        self.module = None

    def __getattr__(self, attribute):
        if self.module is None:
            ranked = []
            for place, rival in enumerate(self.wish.split("|")):
                rival, _, only = rival.partition(":")
                floor = [0]
                for mark in (">=", "~"):
                    if mark in rival:
                        rival, _, text = rival.partition(mark)
                        floor = [int(part) for part in text.split(".")]
                found = importlib.util.find_spec(rival)
                if found is None or only and only != attribute:
                    continue
                have = [int(p) for p in version(rival).split(".") if p.isdigit()]
                slack = sum((h - f) / 100 ** i for i, (h, f) in enumerate(zip(have, floor)))
                if slack >= 0:
                    ranked.append((slack > 1, place, rival))
            if not ranked:
                raise MissingBackend(self.wish)
            self.module = importlib.import_module(min(ranked)[2])
        return getattr(self.module, attribute)


def available():
    return [name for name in ("cairo", "skia", "agg") if importlib.util.find_spec(name)]


def select(name=None):
    name = name or os.environ.get("PLOT_BACKEND")
    if name is None:
        names = available()
        if not names:
            raise MissingBackend("none")
        name = names[0]
    logger.debug("back end %s", name)
    return importlib.import_module(name)
