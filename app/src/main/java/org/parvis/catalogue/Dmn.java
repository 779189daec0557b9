package org.parvis.catalogue;

/** The text of a DMN file, as its author wrote it. */
public record Dmn(String xml) {
    @Override
    public String toString() {
        return "DMN of " + xml.length() + " characters";
    }
}
