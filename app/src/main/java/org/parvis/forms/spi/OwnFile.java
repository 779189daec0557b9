package org.parvis.forms.spi;

/** A file of the person who answers, so that they choose it instead of copying its number. */
public record OwnFile(String reference, String title) {}
