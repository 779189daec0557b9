/** What a question type is: one class that reads, checks, shows and describes its answers. */
@NamedInterface("spi")
@NullMarked
package org.parvis.forms.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
