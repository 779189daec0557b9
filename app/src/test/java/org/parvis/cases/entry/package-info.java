@NullMarked
package org.parvis.cases.entry;

import org.jspecify.annotations.NullMarked;
