package org.parvis.forms.spi;

import java.util.Optional;

/** Lists of a content pack that questions choose from, too long to stand in a definition. */
public interface ChoiceLists {
    Optional<ChoiceList> list(String code);
}
