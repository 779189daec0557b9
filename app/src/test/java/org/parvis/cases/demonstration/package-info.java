@NullMarked
package org.parvis.cases.demonstration;

import org.jspecify.annotations.NullMarked;
