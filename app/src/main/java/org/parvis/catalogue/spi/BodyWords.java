package org.parvis.catalogue.spi;

import gg.jte.Content;
import java.util.Optional;
import org.parvis.ds.Words;

/** What a body says of itself at the top of its public page, from who keeps its words. */
public interface BodyWords {
    /** As safe markup; nothing where the body has not written any in that language. */
    Optional<Content> of(String body, Words w);
}
