@NullMarked
package org.parvis.cases.admission;

import org.jspecify.annotations.NullMarked;
