package org.lazaret.breach.one.web;

public record Behind() {}
