# Copyright 2020 Tern Robotics
# SPDX-License-Identifier: Apache-2.0

import codecs
import os
import re

from setuptools import find_packages, setup

here = os.path.abspath(os.path.dirname(__file__))

__author__ = "Tern Robotics"
__license__ = "Apache-2.0"


def read(*parts):
    with codecs.open(os.path.join(here, *parts), "r", "utf-8") as fp:
        return fp.read()


def find_version(*file_paths):
    version_file = read(*file_paths)
    match = re.search(r"^__version__ = ['\"]([^'\"]*)['\"]", version_file, re.M)
    if match:
        return match.group(1)
    raise RuntimeError("Unable to find version string.")


setup(
    name="tern-drivers",
    version=find_version("tern", "__init__.py"),
    description="Drivers for the arms of Tern Robotics",
    long_description=read("README.rst"),
    author=__author__,
    author_email="code@tern.example",
    license=__license__,
    packages=find_packages(exclude=["tests", "docs"]),
    include_package_data=True,
    zip_safe=False,
    install_requires=["pyserial>=3.4", "numpy"],
    extras_require={"test": ["pytest", "pytest-cov"]},
    entry_points={"console_scripts": ["tern = tern.cli:main"]},
    classifiers=[
        "Development Status :: 4 - Beta",
        "Intended Audience :: Developers",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3.7",
        "Programming Language :: Python :: 3.8",
    ],
)
