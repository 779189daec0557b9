package org.parvis.content;

/** A page of words, and whether it should have been read again by now. */
record ContentPage(ContentText text, boolean expired) {}
