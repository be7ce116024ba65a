/** Dated stories with named people, across modules. */
@org.jspecify.annotations.NullMarked
package city.anju.cases;
