package org.parvis.ds;

/** A place of the main navigation; its key tells which one is current. */
public record NavItem(String key, String label, String href) {}
