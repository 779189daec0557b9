package org.parvis.forms.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** Where the code of an invitation is typed. */
record GuestCodePage(
        String action, String typed, @Nullable String error, List<FieldError> errors) {}
