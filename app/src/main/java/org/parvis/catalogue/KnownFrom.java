package org.parvis.catalogue;

import java.util.Map;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.PackThing;

/**
 * Where the administration holds an answer already, so that it is confirmed and not asked again:
 * the register, which of its values, why it may be read and on which provision.
 */
public record KnownFrom(
        @Key(says = "Code of the register", names = PackThing.REGISTER) String register,
        @Key(says = "Which of its values") String value,
        @Key(says = "Why it is read, told to the person") LocalizedText purpose,
        @Key(says = "The provision that allows it") Citation legalBasis,
        @Key(says = "Whether the person is asked before it is read") boolean consent,
        @Key(says = "Keys of the register, each with the question whose answer it is")
                Map<String, String> keys) {}
