//! The rows of a table: there already, or made while they are written, where there may be a million.

use std::cell::OnceCell;
use std::fmt;
use std::ops::Deref;

use super::Cell;

/// A cell for each column.
pub type Row<'a> = Vec<Cell<'a>>;

/// The rows of a table. As a slice all of them are there at once; [`Rows::each`] holds a few at a time.
pub struct Rows<'a> {
    made: OnceCell<Vec<Row<'a>>>,
    late: Option<Late<'a>>,
}

/// Rows that nobody has made yet.
struct Late<'a> {
    /// Which of them, in their order.
    order: Vec<usize>,
    /// Which of their cells, where not all.
    chosen: Option<Vec<usize>>,
    make: Make<'a>,
}

/// Makes the rows at some positions.
type Make<'a> = Box<dyn Fn(&[usize]) -> Vec<Row<'a>> + 'a>;

/// How many rows are made together.
const PART: usize = 500;

impl Late<'_> {
    fn picked<'a>(&self, row: Row<'a>) -> Row<'a> {
        match &self.chosen {
            Some(chosen) => picked(row, chosen),
            None => row,
        }
    }
}

fn picked<'a>(mut row: Row<'a>, chosen: &[usize]) -> Row<'a> {
    chosen.iter().map(|column| std::mem::replace(&mut row[*column], Cell::Nothing)).collect()
}

impl<'a> Rows<'a> {
    /// So many rows, made by `make` from their positions when they are asked for.
    pub fn late(count: usize, make: impl Fn(&[usize]) -> Vec<Row<'a>> + 'a) -> Self {
        Self { made: OnceCell::new(), late: Some(Late { order: (0..count).collect(), chosen: None, make: Box::new(make) }) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.late.as_ref().map_or_else(|| self.all().len(), |late| late.order.len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Visits each row.
    ///
    /// # Errors
    /// The first one of a visit.
    pub fn each<E>(&self, mut visit: impl FnMut(&[Cell<'a>]) -> Result<(), E>) -> Result<(), E> {
        match (&self.late, self.made.get()) {
            (Some(late), None) => {
                let mut rows = late.order.chunks(PART).flat_map(|part| (late.make)(part)).map(|row| late.picked(row));
                rows.try_for_each(|row| visit(&row))
            }
            _ => self.all().iter().try_for_each(|row| visit(row)),
        }
    }

    /// Leaves the cells at some positions, in that order.
    pub fn choose(&mut self, chosen: &[usize]) {
        if let Some(made) = self.made.get_mut() {
            for row in made {
                *row = picked(std::mem::take(row), chosen);
            }
        }
        if let Some(late) = &mut self.late {
            let before = late.chosen.take();
            late.chosen = Some(chosen.iter().map(|column| before.as_ref().map_or(*column, |before| before[*column])).collect());
        }
    }

    /// Puts the rows in another order: their positions until now.
    pub fn put(&mut self, order: &[usize]) {
        if let Some(made) = self.made.get_mut() {
            *made = order.iter().map(|place| std::mem::take(&mut made[*place])).collect();
        }
        if let Some(late) = &mut self.late {
            late.order = order.iter().map(|place| late.order[*place]).collect();
        }
    }

    fn all(&self) -> &[Row<'a>] {
        self.made.get_or_init(|| {
            let Some(late) = &self.late else { return Vec::new() };
            (late.make)(&late.order).into_iter().map(|row| late.picked(row)).collect()
        })
    }
}

impl<'a> Deref for Rows<'a> {
    type Target = [Row<'a>];

    fn deref(&self) -> &[Row<'a>] {
        self.all()
    }
}

impl<'a> From<Vec<Row<'a>>> for Rows<'a> {
    fn from(rows: Vec<Row<'a>>) -> Self {
        Self { made: OnceCell::from(rows), late: None }
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.all()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of two cells: a number, and its square.
    fn squares(count: usize) -> [Rows<'static>; 2] {
        let row = |number: usize| vec![Cell::Number(number), Cell::Number(number * number)];
        let late = Rows::late(count, move |places| places.iter().map(|place| row(*place)).collect());
        [late, (0..count).map(row).collect::<Vec<_>>().into()]
    }

    fn said(rows: &Rows<'_>) -> Vec<String> {
        let mut said = Vec::new();
        let done: Result<(), ()> = rows.each(|row| {
            said.push(format!("{row:?}"));
            Ok(())
        });
        assert_eq!(done, Ok(()));
        said
    }

    #[test]
    fn late_rows_say_what_others_say() {
        for count in [0, 1, PART, 2 * PART + 1] {
            let [late, made] = squares(count);
            assert_eq!((late.len(), said(&late)), (made.len(), said(&made)));
            assert_eq!(*late, *made, "made at once");
            assert_eq!(said(&late), said(&made), "made before");
        }
    }

    #[test]
    fn rows_that_are_visited_are_made_a_few_at_a_time() {
        let most = std::cell::Cell::new(0);
        let rows = Rows::late(3 * PART, |places| {
            most.set(most.get().max(places.len()));
            vec![Vec::new(); places.len()]
        });
        assert_eq!(said(&rows).len(), 3 * PART);
        assert_eq!(most.get(), PART);
    }

    #[test]
    fn rows_are_turned_and_chosen_alike_before_and_after_they_are_made() {
        let order: Vec<usize> = (0..7).rev().collect();
        for is_made in [false, true] {
            let [mut late, mut made] = squares(7);
            assert!(!is_made || late.iter().count() == 7);
            for rows in [&mut late, &mut made] {
                rows.choose(&[1, 0]);
                rows.put(&order);
                rows.choose(&[1]);
                rows.put(&[6, 0]);
            }
            assert_eq!(said(&late), ["[Number(0)]", "[Number(6)]"]);
            assert_eq!(said(&late), said(&made));
            assert_eq!(late.len(), 2);
        }
    }
}
