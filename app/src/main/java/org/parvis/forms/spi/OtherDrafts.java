package org.parvis.forms.spi;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;

/**
 * Knows what somebody began elsewhere than in a form and has not sent: it stands on the page of
 * their drafts beside those of the forms.
 */
public interface OtherDrafts {
    /**
     * A draft in the words of that page.
     *
     * @param href where it goes on
     * @param about what it is about
     * @param changed when it was kept
     * @param kept how long it stays
     */
    record OtherDraft(String name, String href, String about, String changed, String kept) {}

    /** Those of an account, the latest first. */
    List<OtherDraft> of(UUID account, Words w);
}
