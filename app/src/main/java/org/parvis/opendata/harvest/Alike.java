package org.parvis.opendata.harvest;

import org.parvis.kernel.LocalizedText;

/**
 * A dataset of another catalogue that seems to be one that stands elsewhere or here too: both bear
 * the same identifier, lead to the same page, or the same body gives them the same title. Nothing
 * is put together by itself: people are told.
 *
 * @param name of the address of the first
 * @param other with what it seems to be one
 */
public record Alike(String name, LocalizedText title, One other) {
    /**
     * One of them.
     *
     * @param host of the catalogue that has it; empty for one of ours
     */
    public record One(String name, LocalizedText title, String host) {}
}
