package org.parvis.ds;

/** A line of the key under an arch: what a kind of stone means and how many there are. */
public record ClockKey(Stone stone, String text) {}
