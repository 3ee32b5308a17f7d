# Shims, so that the rest of the package need not care which interpreter runs it.
from __future__ import absolute_import, print_function

import datetime
import functools
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import OrderedDict, namedtuple
from typing import Any, Dict, Iterable, List, Optional, Union

log = logging.getLogger(__name__)

PY3 = sys.version_info[0] >= 3

if PY3:
    from functools import lru_cache as cache
else:
    from .caching import cache

try:
    import ujson as json
except ImportError:
    import json

try:
    import pandas as pd
except ImportError:
    pd = None

try:
    import yaml
except ImportError:
    yaml = None

try:
    from urllib.parse import quote, urlparse
except ImportError:
    from urllib import quote
    from urlparse import urlparse

try:
    from unittest import mock
except ImportError:
    import mock

from .config import Config
from .exceptions import ConfigError, ToolError
from .version import __version__

__all__ = [
    "Config",
    "ConfigError",
    "ToolError",
    "cache",
    "json",
    "mock",
    "quote",
    "urlparse",
    "run",
]

HAS_PANDAS = pd is not None
HAS_YAML = yaml is not None



def run(command, cwd=None, check=True):
    log.debug("running %s", " ".join(command))
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output, _ = process.communicate()
    if check and process.returncode != 0:
        raise ToolError("%s failed with status %d" % (command[0], process.returncode))
    return output.decode("utf-8", "replace")


def scratch_folder():
    folder = tempfile.mkdtemp(prefix="build-")
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
