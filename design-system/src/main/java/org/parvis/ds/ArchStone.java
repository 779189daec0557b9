package org.parvis.ds;

/** A drawn stone: its outline and where a number would stand in it. */
public record ArchStone(String css, String path, String labelX, String labelY) {}
