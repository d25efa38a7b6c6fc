package org.lazaret.practice.drugs;

/// How a drug gets into an animal.
public enum Route { VEIN, MUSCLE, UNDER_SKIN, MOUTH, ON_SKIN }
