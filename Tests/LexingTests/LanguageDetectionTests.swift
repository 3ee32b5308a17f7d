import Lexing
import Testing

/// Which language a file is taken for.
struct LanguageDetectionTests {
  private func detect(_ path: String, _ head: String = "") -> String? {
    let bytes = Array(head.utf8)
    return Language.of(path: Array(path.utf8), head: bytes.span)?.name
  }

  @Test func extensionsDecideAsWrittenThenInLowerCase() {
    #expect(detect("a/b.c") == "C")
    #expect(detect("b.C") == "C++")
    #expect(detect("B.PY") == "Python")
    #expect(detect("x.d.ts") == "TypeScript")
    #expect(detect("config.h.in") == "C")
    #expect(detect(".c.d/x.rs") == "Rust")
  }

  @Test func fileNamesAndInterpretersDecide() {
    #expect(detect("sub/Rakefile") == "Ruby")
    #expect(detect("run", "#!/usr/bin/env -S A=b python3.11 -u\nx") == "Python")
    #expect(detect("run", "#!/bin/sh\n") == "Shell")
    #expect(detect("run.cgi", "#! /usr/bin/perl -w\n") == "Perl")
  }

  @Test(arguments: ["a.txt", "a.json", "a.xml", "a.md", "a.yaml", "LICENSE", "Makefile", "", "a/", ".", "c", "a."])
  func whatIsNotCodeHasNoLanguage(_ path: String) {
    #expect(detect(path) == nil)
  }

  @Test(arguments: [
    ("a.m", "#import <A/A.h>\n", "Objective-C"), ("a.m", "function x = f(y)\n", "MATLAB"),
    ("a.m", "// c\n@implementation A\n", "Objective-C"), ("a.m", ":- module f.\n", nil),
    ("a.h", "int x;\n", "C"), ("a.h", "/* c */\n  namespace a {\n", "C++"), ("a.h", "@interface A\n", "Objective-C"),
    ("a.pl", "use strict;\n", "Perl"), ("a.pl", "f(X) :- g(X).\n", nil),
    ("a.v", "module m;\nendmodule\n", "Verilog"), ("a.v", "Require Import List.\n", nil),
    ("a.ts", "<?xml version='1.0'?>\n", nil), ("a.ts", "let x = 1\n", "TypeScript"),
    ("a.d", "module a;\n", "D"), ("a.d", "a.o: a.c \\\n b.h\n", nil), ("a.r", "REBOL []\n", nil),
    ("a.R", "x <- 1\n", "R"),
    ("a.cs", "class A { }\n", "C#"), ("a.cs", "'From Squeak'\n", nil), ("a.inc", "<?php\n", "PHP"),
    ("a.inc", "hello\n", nil),
    ("a.s", "; c\n mov eax, 1\n", "Assembly, Intel style"), ("a.S", "# c\n", "Assembly"),
  ])
  func contentDecidesBetweenLanguagesOfOneExtension(_ path: String, _ head: String, _ name: String?) {
    #expect(detect(path, head) == name)
  }
}
