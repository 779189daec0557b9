package org.parvis.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** Where one types the code of a draft. */
record ResumePage(String action, String typed, @Nullable String error, List<FieldError> errors) {}
