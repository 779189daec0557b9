package org.parvis.catalogue;

import java.util.function.BinaryOperator;

/** Reads the text of a service as the catalogue keeps it. */
public interface DefinitionReader {
    /**
     * A published definition as it is shown: its texts in the typography of their language. It was
     * judged when it came in; it is not judged again.
     *
     * @param typeset takes a language and a text
     */
    Reading published(byte[] canonical, BinaryOperator<String> typeset);

    /**
     * A version on its way: read as strictly as any other, but a translation may still be missing,
     * and so may the purpose of a question. Publication refuses what is missing.
     *
     * @param file as problems name it
     */
    Reading proposed(String file, byte[] text);
}
