package org.parvis.documents;

import java.io.InputStream;

/**
 * A document as it arrives, not trusted yet.
 *
 * @param kind what it is to its owner ("attachment", "letter"); decides who may read it
 * @param name the name that its sender gave it
 */
public record NewDocument(String kind, String name, InputStream content) {}
