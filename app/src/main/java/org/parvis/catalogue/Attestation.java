package org.parvis.catalogue;

import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A part of a form that only a third party may answer: a professional says what they know of the
 * person, declares it, and nobody changes it after.
 *
 * @param role who may attest, with its article, as in "a physician"
 * @param name question of the part by which they say who they are
 * @param declaration question of the part by which they make its answers theirs
 * @param paper question of another part by which a sheet signed by hand is attached instead
 * @param days how long the link that they receive stays good
 */
public record Attestation(
        @Key(says = "Who may attest, with its article, as `a physician`", longest = 120)
                LocalizedText role,
        @Key(says = "Question of this part that gives the name of who attests") String name,
        @Key(says = "Question of this part, a declaration, that makes its answers theirs")
                String declaration,
        @Key(
                        says =
                                "Question of another part that takes this part as a file, filled in"
                                        + " and signed by hand")
                @Nullable String paper,
        Citation legalBasis,
        @Key(says = "Days during which the link is good", absent = "30") int days) {}
