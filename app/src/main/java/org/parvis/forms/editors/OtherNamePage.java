package org.parvis.forms.editors;

/**
 * What is shown instead of a draft, or of the beginning of one, when it would be in another name
 * than the one in which somebody acts.
 *
 * @param action what the button does
 * @param next where one goes on after it, or empty
 */
record OtherNamePage(
        String title, String text, String action, String button, String next, String back) {}
