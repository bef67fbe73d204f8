package store

import "reflect"

// copier copies what was collected from rows, with all that it points to. It remembers of each type whether assigning a value is
// enough.
type copier map[reflect.Type]bool

// copyOf returns a copy that shares nothing with v that could be changed.
func copyOf[T any](c copier, v T) (made T) {
	c.copy(reflect.ValueOf(&made).Elem(), reflect.ValueOf(&v).Elem())
	return made
}

// plain reports whether a value of a type shares nothing with one that it is assigned to. Fields that are not exported count as
// such: those of a time are never changed, and rows are collected into no others.
func (c copier) plain(t reflect.Type) bool {
	plain, known := c[t]
	if known {
		return plain
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
	case reflect.Array:
		plain = c.plain(t.Elem())
	case reflect.Struct:
		plain = true
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && !c.plain(f.Type) {
				plain = false
			}
		}
	default:
		plain = true
	}
	c[t] = plain
	return plain
}

// copy sets a new value to a copy of another.
func (c copier) copy(to, from reflect.Value) {
	t := from.Type()
	to.Set(from)
	if c.plain(t) {
		return
	}
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && !c.plain(f.Type) {
				c.copy(to.Field(i), from.Field(i))
			}
		}
	case reflect.Array:
		for i := range from.Len() {
			c.copy(to.Index(i), from.Index(i))
		}
	case reflect.Pointer:
		if !from.IsNil() {
			to.Set(reflect.New(t.Elem()))
			c.copy(to.Elem(), from.Elem())
		}
	case reflect.Slice:
		if from.IsNil() {
			return
		}
		to.Set(reflect.MakeSlice(t, from.Len(), from.Len()))
		if c.plain(t.Elem()) {
			reflect.Copy(to, from)
			return
		}
		for i := range from.Len() {
			c.copy(to.Index(i), from.Index(i))
		}
	case reflect.Map:
		if from.IsNil() {
			return
		}
		to.Set(reflect.MakeMapWithSize(t, from.Len()))
		for each := from.MapRange(); each.Next(); {
			value := reflect.New(t.Elem()).Elem()
			c.copy(value, each.Value())
			to.SetMapIndex(each.Key(), value)
		}
	case reflect.Interface:
		if !from.IsNil() {
			held := reflect.New(from.Elem().Type()).Elem()
			c.copy(held, from.Elem())
			to.Set(held)
		}
	}
}

// length returns how long the texts and lists in a value are, in bytes.
func length(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.String:
		n = v.Len()
	case reflect.Struct:
		for i := range v.NumField() {
			n += length(v.Field(i))
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			n = length(v.Elem())
		}
	case reflect.Array, reflect.Slice:
		n = v.Len() * int(v.Type().Elem().Size())
		if v.Type().Elem().Kind() != reflect.Uint8 {
			for i := range v.Len() {
				n += length(v.Index(i))
			}
		}
	case reflect.Map:
		for each := v.MapRange(); each.Next(); {
			n += length(each.Key()) + length(each.Value())
		}
	}
	return n
}
