package org.parvis.forms.returning;

/** The code that resumes a draft, once, to note or print. */
record LaterPage(
        String service, String code, String until, String go, String resume, String print) {}
