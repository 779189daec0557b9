@NullMarked
package org.parvis.cases.counting;

import org.jspecify.annotations.NullMarked;
