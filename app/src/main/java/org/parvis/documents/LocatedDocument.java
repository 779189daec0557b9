package org.parvis.documents;

import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.CaseKey;

/** A document and what opens it: the key of its file, or a key of its own under that one. */
record LocatedDocument(StoredDocument document, CaseKey key, byte @Nullable [] ownKey) {}
