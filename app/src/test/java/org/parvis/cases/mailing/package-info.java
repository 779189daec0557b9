@NullMarked
package org.parvis.cases.mailing;

import org.jspecify.annotations.NullMarked;
