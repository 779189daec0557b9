@NullMarked
package org.parvis.cases.letters;

import org.jspecify.annotations.NullMarked;
