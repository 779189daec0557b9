package org.parvis.forms.spi;

import java.util.List;
import java.util.UUID;

/** The files of a signed-in person; the module that keeps files tells them. */
public interface OwnFiles {
    List<OwnFile> of(UUID account, String lang);
}
